// Submissions in the technical check, by the product's own doors: two things not met and the rest met, or these two asked back.
import { startCheck } from '../../domain/submission/check-transitions.ts';
import { machineCheck } from '../../domain/technical-check/machine-check.ts';
import { inTransaction, type Database } from '../../services/database/database.ts';
import type { Frameworks } from '../../services/frameworks/load-frameworks.ts';
import { readChecked, type CheckedSubmission } from '../../services/register/checked-submission.ts';
import { askBack } from '../../services/register/leave-check.ts';
import { record } from '../../services/register/record.ts';
import { keepAnswers, keepMachineResults } from '../../services/register/requirement-results.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';
import { aPerson, moveTo } from './factories.ts';

/** What these need of their surroundings. */
export interface Checking {
  readonly files: FileStore;
  readonly frameworks: Frameworks;
}

/** The two things of NPQH Task 1 that are not met. */
export const wrongThings = ['document:1:pupil-performance-data', 'document:1:sponsor-comments'] as const;

async function read(database: Database, { frameworks }: Checking, id: string): Promise<CheckedSubmission> {
  const one = await readChecked(database, frameworks, id);
  if (one === undefined) throw new Error(`There is no submission ${id}.`);
  return one;
}

/** Brings Task 1 into the check, answered by a checker: `wrong` are the requirements that are not met. */
export async function aCheckedScript(
  database: Database,
  around: Checking,
  id: string,
  at: Date,
  wrong: readonly string[] = wrongThings,
): Promise<void> {
  await moveTo(database, around.files, id, 'received', { who: 'clock', at });
  await inTransaction(database, (tx) => record(tx, id, startCheck, undefined, { who: 'clock', at }));
  const { requirements } = await read(database, around, id);
  const checker = await aPerson(database, { roles: ['technical-checker'] });
  const results = machineCheck(requirements, []).map((result) =>
    result.requirement.document?.id === 'sponsor-comments'
      ? { ...result, finding: { ...result.finding, found: 'signature-blank' as const } }
      : result,
  );
  await inTransaction(database, async (tx) => {
    await keepMachineResults(tx, id, results, new Set(), at);
    const given = requirements.map(({ key }) => ({
      requirement: key,
      answer: wrong.includes(key) ? ('not-met' as const) : ('met' as const),
      note: wrong.includes(key) ? 'Page 2 is not signed. Ask your sponsor to sign it.' : '',
    }));
    await keepAnswers(tx, id, given, { who: checker, at });
  });
}

/** The same, and what is not met has been asked back. */
export async function aCorrectionAsked(
  database: Database,
  around: Checking,
  id: string,
  at: Date,
  wrong: readonly string[] = wrongThings,
): Promise<void> {
  await aCheckedScript(database, around, id, at, wrong);
  const one = await read(database, around, id);
  const who = await aPerson(database, { roles: ['technical-checker'] });
  const days = around.frameworks.bankHolidays.days;
  const fault = await inTransaction(database, (tx) => askBack(tx, one, days, false, { who, at }));
  if (fault !== null) throw new Error(`It could not be asked back: ${fault.refused}`);
}
