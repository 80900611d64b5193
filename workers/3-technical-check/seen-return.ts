// What Moodle holds of a correction: submitted again, uploaded and not submitted, or nothing that we did not hold before (R86).
import { sourceNow, type Source } from '../../services/intake-copy/source.ts';
import type { CheckedSubmission } from '../../services/register/checked-submission.ts';
import type { Correction } from '../../services/register/correction-row.ts';
import type { WindowTask } from '../../services/register/window-row.ts';
import type { Surroundings } from '../job.ts';
import { takenAt } from '../../services/register/copies-taken.ts';
import { tasksToReopen } from '../../services/register/tasks-to-reopen.ts';

/** One reopened task. */
export interface SeenReturn {
  readonly task: WindowTask;
  readonly as: 'submitted' | 'draft' | 'nothing';
  readonly source: Source | undefined;
}

/** Looks at every task that was reopened. Throws MoodleFailure: nobody's return is missing because Moodle was away. */
export async function seenReturns(
  around: Surroundings,
  one: CheckedSubmission,
  correction: Correction,
): Promise<readonly SeenReturn[]> {
  if (one.moodleUserId === null) return [];
  const held = await takenAt(around.database, correction.copyIdsBefore);
  const seen: SeenReturn[] = [];
  for (const task of tasksToReopen(one, correction)) {
    const source = await sourceNow(around.moodle, task.assignmentId, one.moodleUserId);
    seen.push({ task, source, as: wayOf(source, held.get(task.taskId)) });
  }
  return seen;
}

/** A revert leaves Moodle's time of change as it was; saving files and pressing submit both move it. */
function wayOf(source: Source | undefined, held: Date | undefined): SeenReturn['as'] {
  if (source === undefined || source.files.length === 0) return 'nothing';
  if (held !== undefined && source.timeModified <= held) return 'nothing';
  return source.status === 'submitted' ? 'submitted' : 'draft';
}
