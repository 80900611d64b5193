// Polls Moodle: what is new since the last look, and after intake what has changed under the copies we took (R77).
import { z } from 'zod';
import { changedSince } from '../../domain/intake/changed-since.ts';
import { nextLook } from '../../domain/intake/next-look.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { defaultReminderTerms, windowEmails } from '../../domain/window/reminder.ts';
import { inTransaction } from '../../services/database/database.ts';
import type { Submission as MoodleSubmission } from '../../services/moodle/submission-reply.ts';
import { raiseProblem } from '../../services/register/problem.ts';
import { readWindow, type StoredWindow } from '../../services/register/window-row.ts';
import { job, type Surroundings } from '../job.ts';
import { copiesIn, countCopies, expectedIn } from './query.ts';
import { shortList } from './refuse-short-answer.ts';
import { intakeGaps } from './intake-gaps.ts';
import { tellBasicFaults } from './tell-basic-faults.ts';
import { seenRow } from './view-of-moodle.ts';
import { keepSightings, sightingKey } from './sighting.ts';

/** Moodle's times are whole seconds and its clock is its own: looks overlap by this much. */
const overlapMs = 10 * 60_000;

/** How long before a reminder Moodle is looked at. */
const freshMs = 2 * 60_000;

export const lookAtMoodle = job({
  name: 'look-at-moodle',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at }) {
    const stored = await readWindow(around.database, id);
    const closed = at > stored.closesAt;
    const since = closed ? null : await lastLook(around, id);
    const ids = stored.tasks.map(({ assignmentId }) => assignmentId);
    const filter = since === null ? {} : { since: new Date(since.getTime() - overlapMs) };
    const rows = new Map<string, MoodleSubmission>();
    for (const { assignmentId, submissions } of await around.moodle.submissions(ids, filter))
      for (const row of submissions) rows.set(sightingKey(assignmentId, row.userId), row);
    await keepSeen(around, stored, rows, at);
    if (closed) await noticeChanges(around, stored, rows, at);
    else await inTransaction(around.database, (tx) => tellBasicFaults(tx, id, at));
    const next = nextLook(at, stored.closesAt, beforeReminders(stored, at));
    return next === null ? undefined : { again: next };
  },
});

/** So that nobody is reminded of what they handed in since an earlier look. */
function beforeReminders({ window, publishedAt }: StoredWindow, at: Date): Date[] {
  const letters = windowEmails(window, publishedAt ?? at, defaultReminderTerms);
  return letters
    .filter(({ email }) => email === 'window-reminder')
    .map((letter) => new Date(letter.at.getTime() - freshMs));
}

async function lastLook({ database }: Surroundings, windowId: string): Promise<Date | null> {
  const found: { since: Date | null }[] = await database.query(
    'select min(look_since) as since from window_task where window_id = $1',
    [windowId],
  );
  return found[0]?.since ?? null;
}

async function keepSeen(
  { database }: Surroundings,
  stored: StoredWindow,
  rows: ReadonlyMap<string, MoodleSubmission>,
  at: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const expected = await expectedIn(tx, stored.id);
    const sightings = expected.flatMap(({ unit, moodleUserId }) =>
      stored.tasks
        .filter((task) => task.unit === unit)
        .flatMap(({ assignmentId }) => {
          const row = moodleUserId === null ? undefined : rows.get(sightingKey(assignmentId, moodleUserId));
          return row === undefined
            ? []
            : [
                {
                  assignmentId,
                  moodleUserId: row.userId,
                  listed: true,
                  suspended: false,
                  row,
                  cutoff: null,
                  extension: null,
                },
              ];
        }),
    );
    await keepSightings(tx, sightings, at);
    await tx.query('update window_task set looked_at = $2, look_since = $2 where window_id = $1', [stored.id, at]);
  });
}

/** What Moodle changed after we took our copy is flagged and the copy stays; nothing newer is taken in by itself (R77). */
async function noticeChanges(
  { database }: Surroundings,
  stored: StoredWindow,
  rows: ReadonlyMap<string, MoodleSubmission>,
  at: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    // Everyone vanished at once is a list cut short, not a cohort that left.
    const held = await countCopies(tx, stored.id);
    if (held >= 2 && rows.size * 2 < held)
      throw shortList(
        'mod_assign_get_submissions',
        `shows ${String(rows.size)} submissions where ${String(held)} were copied`,
        stored.tasks[0]?.assignmentId ?? 0,
      );
    for (const copy of await copiesIn(tx, stored.id)) {
      const row = seenRow(rows.get(sightingKey(copy.assignmentId, copy.moodleUserId)));
      const change = changedSince(copy.taken, { row, files: null }, copy.takenAt, defaultCloseTerms);
      if (change === 'none') continue;
      await raiseProblem(tx, {
        kind: 'changed-after-intake',
        subject: copy.submissionId,
        windowId: stored.id,
        submissionId: copy.submissionId,
        detail: { change: change === 'newer-in-time' ? 'changed-after-close' : change },
        at,
      });
    }
  });
}
