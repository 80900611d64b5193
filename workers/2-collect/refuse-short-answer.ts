// Moodle shortens lists without a word when a right is missing. An answer that contradicts itself is no answer (R76).
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import type { Participant } from '../../services/moodle/participants.ts';

/** What one assignment's lists hold, and the Moodle ids of those who are expected in it. */
export interface Lists {
  readonly assignmentId: number;
  readonly asked: readonly number[];
  readonly participants: readonly Participant[];
  /** Those with a row in the list of submissions. */
  readonly withRow: ReadonlySet<number>;
  /** Those with an extension in the list of flags. */
  readonly withExtension: ReadonlySet<number>;
}

/**
 * Throws a MoodleFailure where fewer than half of those expected are listed as participants, or where the list of participants
 * speaks of work or of an extension that the list which should hold it does not.
 */
export function refuseShortAnswer({ assignmentId, asked, participants, withRow, withExtension }: Lists): void {
  const wanted = new Set(asked);
  const listed = participants.filter(({ userId }) => wanted.has(userId));
  if (asked.length >= 2 && listed.length * 2 < asked.length)
    throw shortList('mod_assign_list_participants', `lists ${count(listed.length, asked.length)}`, assignmentId);
  const worked = listed.filter(({ status }) => status === 'draft' || status === 'submitted' || status === 'reopened');
  const hidden = worked.filter(({ userId }) => !withRow.has(userId)).length;
  if (hidden > 0)
    throw shortList(
      'mod_assign_get_submissions',
      `does not show the work of ${count(hidden, worked.length)} who have some`,
      assignmentId,
    );
  const extended = listed.filter(({ hasExtension }) => hasExtension);
  const untold = extended.filter(({ userId }) => !withExtension.has(userId)).length;
  if (untold > 0)
    throw shortList(
      'mod_assign_get_user_flags',
      `does not tell the extensions of ${count(untold, extended.length)} who have one`,
      assignmentId,
    );
}

const count = (some: number, all: number) => `${String(some)} of the ${String(all)} participants`;

/** The failure that says so: a person is told at once, and it is tried again all the same. */
export function shortList(moodleFunction: string, what: string, assignmentId: number): MoodleFailure {
  return new MoodleFailure({
    kind: 'stop',
    errorcode: 'shortlist',
    moodleFunction,
    what: `Moodle ${what} in assignment ${String(assignmentId)}.`,
    whatToDo:
      'Check on the Moodle connection page that no right is missing, then try again. Nobody has been counted as not submitting.',
  });
}
