// Opens the assignments of a correction for this participant: an extension to the deadline and a revert to draft, both read back.
import { z } from 'zod';
import { readChecked } from '../../services/register/checked-submission.ts';
import { correctionsOf } from '../../services/register/correction-row.ts';
import type { RowConfirmation } from '../../services/moodle/confirmed-write.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import { job, type Surroundings } from '../job.ts';
import { takenAt } from '../../services/register/copies-taken.ts';
import { raiseProblem, settleProblem } from '../../services/register/problem.ts';
import { tasksToReopen } from '../../services/register/tasks-to-reopen.ts';

export const reopenInMoodle = job({
  name: 'reopen-in-moodle',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 30, 60],
  async run(around, { id }, { at }) {
    const { database, frameworks } = around;
    const one = await readChecked(database, frameworks, id);
    const open = (await correctionsOf(database, id)).find(({ outcome }) => outcome === 'open');
    if (one === undefined || open === undefined || open.reopenedAt !== null) return undefined;
    if (one.moodleUserId === null) throw new Error('Moodle’s number for this participant is not known.');
    const held = await takenAt(database, open.copyIdsBefore);
    try {
      for (const { assignmentId, taskId } of tasksToReopen(one, open))
        await reopen(around, assignmentId, one.moodleUserId, open.dueAt, held.get(taskId));
    } catch (error) {
      if (!(error instanceof MoodleFailure) || error.kind !== 'row') throw error;
      // Asking again would not help: a person puts Moodle right and has it opened again (R88).
      const { what, whatToDo } = error;
      const raised = { kind: 'not-reopened', subject: open.id, windowId: one.stored.id, submissionId: id } as const;
      return { keep: (tx) => raiseProblem(tx, { ...raised, detail: { what, whatToDo }, at }) };
    }
    return {
      async keep(tx) {
        await tx.query('update correction set reopened_at = $2 where id = $1', [open.id, at]);
        await settleProblem(tx, 'not-reopened', open.id, at);
      },
    };
  },
});

/** Before the deadline this is the only thing that is written to Moodle for one participant and not for all. */
async function reopen(
  { moodle }: Surroundings,
  assignmentId: number,
  userId: number,
  until: Date,
  held: Date | undefined,
): Promise<void> {
  const extended = await moodle.saveExtensions(assignmentId, [{ userId, until }]);
  // Moodle only warns of somebody who is no longer enrolled; asked about them alone, it says so.
  if (!extended.every(({ confirmed }) => confirmed)) await moodle.participant(assignmentId, userId);
  refuseUnconfirmed(extended);
  const now = (await moodle.submissionStatus(assignmentId, userId)).lastAttempt?.submission;
  // What was submitted after our copy is the return itself: a repeated run must not open it again.
  const isReturn = now?.status === 'submitted' && held !== undefined && now.timeModified > held;
  if (now?.status === 'submitted' && !isReturn) refuseUnconfirmed(await moodle.revertToDraft(assignmentId, [userId]));
}

function refuseUnconfirmed(rows: readonly RowConfirmation<unknown>[]): void {
  for (const row of rows) {
    if (row.confirmed) continue;
    throw (
      row.failure ??
      new MoodleFailure({
        kind: 'retry',
        errorcode: 'notconfirmed',
        moodleFunction: 'mod_assign_save_user_extensions',
        what: `Moodle did not open the assignment for this participant: ${row.why}`,
        whatToDo:
          'Open it in Moodle by hand: set the submission back to draft and grant an extension until the deadline.',
      })
    );
  }
}
