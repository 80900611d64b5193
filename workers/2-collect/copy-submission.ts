// Copies one submission's files from Moodle, verified byte for byte, and only then calls it received (R72).
import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { isInTime } from '../../domain/window/in-time.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { receive, receiveDraft } from '../../domain/submission/intake-transitions.ts';
import type { Tx } from '../../services/database/database.ts';
import { fetchSource, writeDown, type Fetched } from '../../services/intake-copy/copy-source.ts';
import { sourceNow, type Source } from '../../services/intake-copy/source.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import { record } from '../../services/register/record.ts';
import { job } from '../job.ts';
import { copyOrder, type CopyOrder } from './copy-order.ts';
import { intakeGaps } from './intake-gaps.ts';

export const copySubmission = job({
  name: 'copy-submission',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at, attempts }) {
    const order = await copyOrder(around.database, id);
    const { moodleUserId } = order;
    if (moodleUserId === null) return undefined;
    const asDraft = order.state === 'draft-at-close' && order.draftAcceptedBy !== null;
    if (order.state !== 'expected' && !asDraft) return undefined;
    const fetched: Fetched[] = [];
    for (const task of order.tasks) {
      const isSeenEnough = attempts === 0 && !asDraft;
      const source = isSeenEnough ? task.seen : await sourceNow(around.moodle, task.assignmentId, moodleUserId);
      if (source === null || source === undefined) continue;
      if (asDraft) refuseLateDraft(source, order);
      if (asDraft || isWork(source, order))
        fetched.push(await fetchSource(around, { submissionId: id, task, source, at }, order.isBegun));
    }
    if (fetched.length === 0) throw new Error('Moodle no longer shows the work that was there at close.');
    return { keep: (tx) => receiveCopies(tx, id, order, fetched, at) };
  },
});

/** Only what was submitted in the time this participant had: a later change never comes in (R77). */
function isWork(source: Source, order: CopyOrder): boolean {
  return source.status === 'submitted' && isInTime(source.timeModified, deadlineOf(order), defaultCloseTerms);
}

function deadlineOf({ closesAt, agreedUntil }: CopyOrder): Date {
  return agreedUntil !== null && agreedUntil > closesAt ? agreedUntil : closesAt;
}

/** A draft is accepted as it was at close (R73): what was saved into it later is not taken in its place (R18). */
function refuseLateDraft(source: Source, order: CopyOrder): void {
  if (isInTime(source.timeModified, deadlineOf(order), defaultCloseTerms)) return;
  throw new MoodleFailure({
    kind: 'row',
    errorcode: 'savedafterclose',
    moodleFunction: 'mod_assign_get_submission_status',
    what: 'The accepted draft was saved again in Moodle after the time allowed.',
    whatToDo: 'Agree an extension that covers it, or record a withdrawal.',
  });
}

/** Copies and state in one transaction: what is received is written down, and what is written down is received. */
async function receiveCopies(
  tx: Tx,
  id: string,
  { state, closesAt, draftAcceptedBy }: CopyOrder,
  fetched: readonly Fetched[],
  at: Date,
): Promise<void> {
  const copyIds: string[] = [];
  for (const copy of fetched) copyIds.push(await writeDown(tx, copy));
  const way = fetched.every(({ what }) => isInTime(what.source.timeModified, closesAt, defaultCloseTerms))
    ? 'in-time'
    : 'extension';
  const outcome =
    state === 'draft-at-close'
      ? await record(tx, id, receiveDraft, { copyIds }, { who: draftAcceptedBy ?? 'moodle', at })
      : await record(tx, id, receive, { way, copyIds }, { who: 'moodle', at });
  if (isRefusal(outcome) && outcome.refused !== 'not-from-here')
    throw new Error(`Receiving was refused: ${outcome.refused}.`);
}
