// Takes a return in: copied and verified like the first submission, put together with what we held, recorded (R86).
import { isRefusal } from '../../domain/refusal.ts';
import { takeCorrection } from '../../domain/submission/check-transitions.ts';
import { takeReturn } from '../../domain/technical-check/take-return.ts';
import { inTransaction } from '../../services/database/database.ts';
import { copySource } from '../../services/intake-copy/copy-source.ts';
import { composeCopy } from '../../services/intake-copy/compose-copy.ts';
import type { CheckedSubmission } from '../../services/register/checked-submission.ts';
import { settleReturned, type Correction } from '../../services/register/correction-row.ts';
import { filesOfCopies } from '../../services/register/document-readings.ts';
import { record } from '../../services/register/record.ts';
import type { Run, Surroundings } from '../job.ts';
import { readFiles } from './read-files.ts';
import type { SeenReturn } from './seen-return.ts';

/** Copies what these tasks hold now and records the return. Tasks that came back with nothing keep our copy. */
export async function takeInReturn(
  around: Surroundings,
  one: CheckedSubmission,
  correction: Correction,
  seen: readonly SeenReturn[],
  run: Run,
): Promise<void> {
  const { at } = run;
  const fresh = new Map<string, string>();
  for (const { task, source } of seen)
    if (source !== undefined)
      fresh.set(task.taskId, await copySource(around, { submissionId: one.id, task, source, at }));
  const before = await readFiles(around, { copyIds: correction.copyIdsBefore, names: [one.name] }, run);
  const returned = await readFiles(around, { copyIds: [...fresh.values()], names: [one.name] }, run);
  const touched = before.filter(({ taskId }) => fresh.has(taskId));
  const listed = new Set(correction.items.map(({ requirement }) => requirement));
  const taken = takeReturn(touched, returned, listed, one.requirements);
  const untouched = (await filesOfCopies(around.database, correction.copyIdsBefore)).filter(
    ({ taskId }) => !fresh.has(taskId),
  );
  const isDraft = seen.every(({ as }) => as === 'draft');
  const submittedAt = seen.map(({ source }) => source?.timeModified.getTime() ?? 0);
  await inTransaction(around.database, async (tx) => {
    const copyIds = new Set(untouched.map(({ copyId }) => copyId));
    for (const [taskId, copyId] of fresh)
      copyIds.add(
        await composeCopy(
          tx,
          copyId,
          taken.files.filter((file) => file.taskId === taskId).map(({ id }) => id),
          at,
        ),
      );
    const moved = await record(tx, one.id, takeCorrection, { copyIds: [...copyIds] }, { who: 'moodle', at });
    if (isRefusal(moved)) return;
    const returnedAt = new Date(Math.max(...submittedAt));
    await settleReturned(
      tx,
      correction.id,
      { as: isDraft ? 'draft' : 'submitted', at: returnedAt, setAside: taken.setAside },
      at,
    );
  });
}
