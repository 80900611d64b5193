// What E5, E6 and E7 share: the submission, its tasks as the participant knows them, the last request.
import { correctionAsked } from '../../services/register/correction-asked.ts';
import { readChecked, type CheckedSubmission } from '../../services/register/checked-submission.ts';
import { correctionsOf, type Correction } from '../../services/register/correction-row.ts';
import type { CorrectionAsked } from '../../templates/correction.ts';
import type { Surroundings } from '../job.ts';
import { takenAt } from '../../services/register/copies-taken.ts';

/** A submission and the request that a letter is about. */
export interface CorrectionFacts {
  readonly one: CheckedSubmission;
  readonly correction: Correction;
}

/** The last request of a submission. Throws where there is none. */
export async function lastRequest(around: Surroundings, submissionId: string): Promise<CorrectionFacts> {
  const one = await readChecked(around.database, around.frameworks, submissionId);
  const correction = (await correctionsOf(around.database, submissionId)).at(-1);
  if (one === undefined || correction === undefined) throw new Error(`Nothing was asked back of ${submissionId}.`);
  return { one, correction };
}

/** The name of a task as the framework prints it. */
export function taskName({ programme }: CheckedSubmission, taskId: string): string {
  return programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId;
}

/** The request as its letters tell it. */
export async function requestAsked(
  around: Surroundings,
  { one, correction }: CorrectionFacts,
): Promise<CorrectionAsked> {
  const held = await takenAt(around.database, correction.copyIdsBefore);
  return correctionAsked(one, correction, around.moodle.url, held);
}
