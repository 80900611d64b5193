// Saves a new window: cohort, window and tasks, then everyone who is expected, in one transaction.
import { randomUUID } from 'node:crypto';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { closeOf } from '../../../domain/window/window.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import type { MoodleAssignment } from '../../../services/moodle/assignments.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import { importParticipants, type Imported } from '../../../services/register/import-participants.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';
import type { Around } from '../../page.ts';
import type { WantedWindow } from './wanted-window.ts';

/** The window made, and what to say of it. */
export interface SavedWindow {
  readonly id: string;
  readonly notice: string;
}

/** Reads the course first, so that nothing is written when Moodle does not answer. */
export async function saveWindow(around: Around, wanted: WantedWindow, by: By): Promise<SavedWindow | Refusal> {
  try {
    const enrolled = await around.moodle.enrolledUsers(wanted.courseId);
    const known = await around.moodle.assignments([wanted.courseId]);
    if ([...wanted.assignments.values()].some((chosen) => !known.some(({ id }) => id === chosen)))
      return refused('assignment-unknown', { field: 'tasks' });
    const id = randomUUID();
    const imported = await inTransaction(around.database, async (tx) => {
      await insertWindow(tx, id, wanted, by);
      await insertTasks(tx, around, id, wanted, known);
      return importParticipants(tx, id, enrolled, wanted.booked, around.config.sessionSecret, by);
    });
    return {
      id,
      notice: `${String(imported.added)} participants are expected.${leftOut(imported)} Nothing has been sent.`,
    };
  } catch (error) {
    if (error instanceof MoodleFailure) return refused('moodle-unreachable', { what: error.what });
    throw error;
  }
}

function leftOut({ withoutAddress, withoutTrn, bookedUnknown }: Imported): string {
  const parts = [
    withoutAddress.length === 0 ? '' : ` Left out, no email address in Moodle: ${withoutAddress.join(', ')}.`,
    withoutTrn.length === 0 ? '' : ` Left out, no TRN: ${withoutTrn.join(', ')}.`,
    bookedUnknown.length === 0 ? '' : ` Booked, but not in the course: ${bookedUnknown.join(', ')}.`,
  ];
  return parts.join('');
}

async function insertWindow(
  tx: Tx,
  id: string,
  { window, courseId, lastAcceptance, startsOn, booked }: WantedWindow,
  by: By,
): Promise<void> {
  const { family, programme, version } = window.programme;
  const cohorts: { id: string }[] = await tx.query(
    `insert into cohort (id, name, family, programme, framework_version, deferral_allowed, last_acceptance, starts_on, created_at) values ($1, $2, $3, $4, $5, true, $6, $7, $8)
     on conflict (programme, family, name) do update set last_acceptance = cohort.last_acceptance || excluded.last_acceptance,
       starts_on = coalesce(excluded.starts_on, cohort.starts_on) returning id`,
    [randomUUID(), window.cohort, family, programme, version, JSON.stringify(lastAcceptance), startsOn, by.at],
  );
  await tx.query(
    `insert into submission_window (id, cohort_id, kind, opens_on, closes_on, closes_at, expected, moodle_course_id, state, facts, version, changed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', '{}', 1, $9, $9)`,
    [
      id,
      cohorts[0]?.id,
      window.kind,
      window.opensOn,
      window.closesOn,
      closeOf(window),
      booked === null ? 'cohort' : 'booking',
      courseId,
      by.at,
    ],
  );
  await note(
    tx,
    {
      subject: 'window',
      id,
      what: 'set up',
      to: 'planned',
      why: { opensOn: window.opensOn, closesOn: window.closesOn },
    },
    by,
  );
}

async function insertTasks(
  tx: Tx,
  { frameworks }: Around,
  id: string,
  { window, assignments }: WantedWindow,
  known: readonly MoodleAssignment[],
): Promise<void> {
  const { units } = programmeOf(frameworks, window.programme);
  for (const [taskId, assignmentId] of assignments) {
    const unit = units.find(({ tasks }) => tasks.includes(taskId))?.id ?? taskId;
    const assignment = known.find((one) => one.id === assignmentId);
    await tx.query(
      'insert into window_task (window_id, task_id, unit, assignment_id, cmid, name) values ($1, $2, $3, $4, $5, $6)',
      [id, taskId, unit, assignmentId, assignment?.courseModuleId ?? 0, assignment?.name ?? ''],
    );
  }
}
