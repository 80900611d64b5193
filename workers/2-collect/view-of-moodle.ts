// One full comparison with Moodle: everything it shows of a window, read before anything is decided.
import type { Seen, SeenRow } from '../../domain/intake/seen.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { isInTime } from '../../domain/window/in-time.ts';
import type { MoodleDoor } from '../../services/moodle/moodle-door.ts';
import type { Submission as MoodleSubmission } from '../../services/moodle/submission-reply.ts';
import type { StoredWindow } from '../../services/register/window-row.ts';
import { refuseShortAnswer } from './refuse-short-answer.ts';

/** What Moodle shows in one assignment: the assignment's own cut-off and each person's row, by Moodle user id. */
export interface AssignmentView {
  readonly assignmentId: number;
  readonly cutoff: Date | null;
  readonly rows: ReadonlyMap<number, MoodleSubmission>;
  seen(userId: number): Seen;
}

/**
 * Reads a whole window. `asked` are the Moodle ids of those we expect: for any of them without work in time, Moodle is asked
 * one by one which cut-off holds for them. Throws MoodleFailure; nothing is concluded from half an answer (R76).
 */
export async function viewOfMoodle(
  moodle: MoodleDoor,
  stored: StoredWindow,
  asked: readonly number[],
): Promise<ReadonlyMap<number, AssignmentView>> {
  const ids = stored.tasks.map(({ assignmentId }) => assignmentId);
  const assignments = await moodle.assignments([stored.moodleCourseId]);
  const submissions = await moodle.submissions(ids);
  const flags = await moodle.userFlags(ids);
  const enrolled = new Set((await moodle.enrolledUsers(stored.moodleCourseId)).map(({ id }) => id));
  const suspended = new Set(
    (await moodle.enrolledUsers(stored.moodleCourseId, { onlySuspended: true })).map(({ id }) => id),
  );
  const views = new Map<number, AssignmentView>();
  for (const assignmentId of ids) {
    const participants = await moodle.participants(assignmentId);
    const listed = new Set(participants.map(({ userId }) => userId));
    const rows = new Map(
      (submissions.find((row) => row.assignmentId === assignmentId)?.submissions ?? []).map((row) => [row.userId, row]),
    );
    const extensions = new Map(
      (flags.find((row) => row.assignmentId === assignmentId)?.flags ?? []).map((row) => [
        row.userId,
        row.extensionDue,
      ]),
    );
    const withExtension = new Set([...extensions].flatMap(([userId, until]) => (until === null ? [] : [userId])));
    refuseShortAnswer({ assignmentId, asked, participants, withRow: new Set(rows.keys()), withExtension });
    const cutoffs = await ownCutoffs(
      moodle,
      assignmentId,
      asked.filter((id) => listed.has(id) && !inTime(rows.get(id), stored.closesAt)),
    );
    views.set(assignmentId, {
      assignmentId,
      cutoff: assignments.find(({ id }) => id === assignmentId)?.cutOff ?? null,
      rows,
      seen: (userId) => ({
        listed: listed.has(userId),
        enrolment: suspended.has(userId) ? 'suspended' : enrolled.has(userId) ? 'active' : 'absent',
        row: seenRow(rows.get(userId)),
        earlier: null,
        cutoff: cutoffs.get(userId) ?? null,
        extension: extensions.get(userId) ?? null,
      }),
    });
  }
  return views;
}

async function ownCutoffs(
  moodle: MoodleDoor,
  assignmentId: number,
  userIds: readonly number[],
): Promise<ReadonlyMap<number, Date | null>> {
  const found = new Map<number, Date | null>();
  for (const userId of userIds) found.set(userId, (await moodle.participant(assignmentId, userId)).cutOff);
  return found;
}

const inTime = (row: MoodleSubmission | undefined, close: Date) =>
  row?.status === 'submitted' && isInTime(row.timeModified, close, defaultCloseTerms);

/** Moodle's row in the core's words. */
export function seenRow(row: MoodleSubmission | undefined): SeenRow | null {
  if (row === undefined) return null;
  return {
    submissionId: row.id,
    attempt: row.attemptNumber,
    status: row.status,
    statusInMoodle: row.rawStatus,
    timeModified: row.timeModified,
  };
}
