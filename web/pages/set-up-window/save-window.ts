// Saves a new window: cohort, window and tasks, then everyone who is enrolled, in one transaction.
import { randomUUID } from 'node:crypto';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { closeOf, type Window } from '../../../domain/window/window.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import { importParticipants } from '../../../services/register/import-participants.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import type { Around } from '../../page.ts';

/** The window made, and what to say of it. */
export interface SavedWindow {
  readonly id: string;
  readonly notice: string;
}

/** Reads the course first, so that nothing is written when Moodle does not answer. */
export async function saveWindow(around: Around, window: Window, courseId: number, assignments: ReadonlyMap<string, number>, by: By): Promise<SavedWindow | Refusal> {
  try {
    const enrolled = await around.moodle.enrolledUsers(courseId);
    const known = await around.moodle.assignments([courseId]);
    if ([...assignments.values()].some((wanted) => !known.some(({ id }) => id === wanted))) return refused('assignment-unknown', { field: 'tasks' });
    const id = randomUUID();
    const imported = await inTransaction(around.database, async (tx) => {
      await insertWindow(tx, id, window, courseId, by);
      for (const [taskId, assignmentId] of assignments) {
        const unit = programmeOf(around.frameworks, window.programme).units.find(({ tasks }) => tasks.includes(taskId))?.id ?? taskId;
        const assignment = known.find((one) => one.id === assignmentId);
        await tx.query('insert into window_task (window_id, task_id, unit, assignment_id, cmid, name) values ($1, $2, $3, $4, $5, $6)', [
          id, taskId, unit, assignmentId, assignment?.courseModuleId ?? 0, assignment?.name ?? '',
        ]);
      }
      return importParticipants(tx, id, enrolled, around.config.sessionSecret, by);
    });
    const missing = imported.withoutAddress.length === 0 ? '' : ` ${String(imported.withoutAddress.length)} have no email address in Moodle and were left out.`;
    return { id, notice: `${String(imported.added)} participants are expected.${missing} Nothing has been sent.` };
  } catch (error) {
    if (error instanceof MoodleFailure) return refused('moodle-unreachable', { what: error.what });
    throw error;
  }
}

async function insertWindow(tx: Tx, id: string, window: Window, courseId: number, by: By): Promise<void> {
  const { family, programme, version } = window.programme;
  const cohorts: { id: string }[] = await tx.query(
    `insert into cohort (id, name, family, programme, framework_version, deferral_allowed, last_acceptance, created_at) values ($1, $2, $3, $4, $5, true, '{}', $6)
     on conflict (programme, family, name) do update set name = excluded.name returning id`,
    [randomUUID(), window.cohort, family, programme, version, by.at],
  );
  await tx.query(
    `insert into submission_window (id, cohort_id, kind, opens_on, closes_on, closes_at, expected, moodle_course_id, state, facts, version, changed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, 'cohort', $7, 'planned', '{}', 1, $8, $8)`,
    [id, cohorts[0]?.id, window.kind, window.opensOn, window.closesOn, closeOf(window), courseId, by.at],
  );
  await note(tx, { subject: 'window', id, what: 'set up', to: 'planned', why: { opensOn: window.opensOn, closesOn: window.closesOn } }, by);
}
