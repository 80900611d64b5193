// Three times a day, while corrections are open, asks Moodle once for a whole window what has been submitted again (R86).
import { z } from 'zod';
import { nextReturnLook } from '../../domain/technical-check/return-looks.ts';
import { inTransaction } from '../../services/database/database.ts';
import { owe } from '../../services/outbox/owe.ts';
import { readChecked, type CheckedSubmission } from '../../services/register/checked-submission.ts';
import { openCorrections, type Correction } from '../../services/register/correction-row.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job, type Surroundings } from '../job.ts';
import { takenAt } from '../../services/register/copies-taken.ts';
import { tasksToReopen } from '../../services/register/tasks-to-reopen.ts';

export const lookForReturns = job({
  name: 'look-for-returns',
  payload: z.object({ id: z.string() }),
  retry: [5, 15, 60],
  async run(around, { id }, { at }) {
    const { database, frameworks } = around;
    const open = await openCorrections(database, id);
    if (open.length === 0) return undefined;
    const submittedAt = await submissionsOf(around, id);
    for (const correction of open) {
      const one = await readChecked(database, frameworks, correction.submissionId);
      if (one === undefined || !(await isBack(around, one, correction, submittedAt))) continue;
      const line = { job: 'collect-return', key: correction.id, payload: { id: correction.id }, dueAt: at } as const;
      await inTransaction(database, (tx) => owe(tx, [line]));
    }
    return { again: nextReturnLook(at) };
  },
});

type SubmittedAt = ReadonlyMap<string, Date>;
const keyOf = (assignmentId: number, userId: number) => `${String(assignmentId)}:${String(userId)}`;

async function submissionsOf({ database, moodle }: Surroundings, windowId: string): Promise<SubmittedAt> {
  const { tasks } = await readWindow(database, windowId);
  const lists = await moodle.submissions(
    tasks.map(({ assignmentId }) => assignmentId),
    { status: 'submitted' },
  );
  return new Map(
    lists.flatMap(({ assignmentId, submissions }) =>
      submissions.map(({ userId, timeModified }) => [keyOf(assignmentId, userId), timeModified] as const),
    ),
  );
}

async function isBack(
  { database }: Surroundings,
  one: CheckedSubmission,
  correction: Correction,
  submittedAt: SubmittedAt,
): Promise<boolean> {
  const held = await takenAt(database, correction.copyIdsBefore);
  return tasksToReopen(one, correction).every(({ assignmentId, taskId }) => {
    const at = submittedAt.get(keyOf(assignmentId, one.moodleUserId ?? 0));
    const before = held.get(taskId);
    return at !== undefined && (before === undefined || at > before);
  });
}
