// Copies one submission's files from Moodle, verified byte for byte, and only then calls it received (R72).
import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { isInTime } from '../../domain/window/in-time.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { receive, receiveDraft } from '../../domain/submission/intake-transitions.ts';
import type { Tx } from '../../services/database/database.ts';
import { copySource } from '../../services/intake-copy/copy-source.ts';
import { sourceNow, sourceSeen, type Source } from '../../services/intake-copy/source.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import { record } from '../../services/register/record.ts';
import { readWindow, type StoredWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';
import { expectedOf, type Expected } from './query.ts';

export const copySubmission = job({
  name: 'copy-submission',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at, attempts }) {
    const one = await expectedOf(around.database, id);
    if (one.moodleUserId === null) return undefined;
    const asDraft = one.state === 'draft-at-close' && one.draftAcceptedBy !== null;
    if (one.state !== 'expected' && !asDraft) return undefined;
    const stored = await readWindow(around.database, one.windowId);
    const copies: Copied[] = [];
    for (const task of stored.tasks.filter(({ unit }) => unit === one.unit)) {
      const fresh = attempts > 0 || asDraft;
      const source = fresh
        ? await sourceNow(around.moodle, task.assignmentId, one.moodleUserId)
        : await sourceSeen(around.database, task.assignmentId, one.moodleUserId);
      if (source !== undefined && asDraft) refuseLateDraft(source, stored, one);
      if (source !== undefined && (asDraft || isWork(source, stored, one)))
        copies.push({ id: await copySource(around, id, task, source, at), timeModified: source.timeModified });
    }
    if (copies.length === 0) throw new Error('Moodle no longer shows the work that was there at close.');
    return { keep: (tx) => receiveCopies(tx, stored, one, copies, asDraft, at) };
  },
});

interface Copied {
  readonly id: string;
  readonly timeModified: Date;
}

/** Only what was submitted in the time this participant had: a later change never comes in (R77). */
function isWork(source: Source, stored: StoredWindow, one: Expected): boolean {
  return source.status === 'submitted' && isInTime(source.timeModified, deadlineOf(stored, one), defaultCloseTerms);
}

function deadlineOf({ closesAt }: StoredWindow, { agreedUntil }: Expected): Date {
  return agreedUntil !== null && agreedUntil > closesAt ? agreedUntil : closesAt;
}

/** A draft is accepted as it was at close (R73): what was saved into it later is not taken in its place (R18). */
function refuseLateDraft(source: Source, stored: StoredWindow, one: Expected): void {
  if (isInTime(source.timeModified, deadlineOf(stored, one), defaultCloseTerms)) return;
  throw new MoodleFailure({
    kind: 'row',
    errorcode: 'savedafterclose',
    moodleFunction: 'mod_assign_get_submission_status',
    what: 'The accepted draft was saved again in Moodle after the time allowed.',
    whatToDo: 'Agree an extension that covers it, or record a withdrawal.',
  });
}

async function receiveCopies(
  tx: Tx,
  stored: StoredWindow,
  one: Expected,
  copies: readonly Copied[],
  asDraft: boolean,
  at: Date,
): Promise<void> {
  const copyIds = copies.map((copy) => copy.id);
  const way = copies.every((copy) => isInTime(copy.timeModified, stored.closesAt, defaultCloseTerms))
    ? 'in-time'
    : 'extension';
  const outcome = asDraft
    ? await record(tx, one.id, receiveDraft, { copyIds }, { who: one.draftAcceptedBy ?? 'moodle', at })
    : await record(tx, one.id, receive, { way, copyIds }, { who: 'moodle', at });
  if (isRefusal(outcome) && outcome.refused !== 'not-from-here')
    throw new Error(`Receiving was refused: ${outcome.refused}.`);
}
