// A published window of NPQH with everyone expected, written straight into a new database: only its close is still to come.
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import { inTransaction, type Database } from '../../services/database/database.ts';
import type { Sandbox } from './sandbox.ts';

/** Writes cohort, window, people, entries and expected submissions. The window's id. */
export async function prepareWindow(
  database: Database,
  sandbox: Sandbox,
  closesOn: LocalDate,
  now: Date,
): Promise<string> {
  const [windowId, cohortId] = [randomUUID(), randomUUID()];
  await inTransaction(database, async (tx) => {
    await tx.query(
      `insert into cohort (id, name, family, programme, framework_version, deferral_allowed, last_acceptance, created_at)
       values ($1, 'K', '2019-framework', 'NPQH', '2019-10', true, '{}', $2)`,
      [cohortId, now],
    );
    await tx.query(
      `insert into submission_window (id, cohort_id, kind, opens_on, closes_on, closes_at, expected, moodle_course_id, state, facts, version, changed_at, created_at, published_at)
       values ($1, $2, 'final', $3, $4, $5, 'cohort', $6, 'published', '{}', 1, $7, $7, $7)`,
      [windowId, cohortId, addDays(closesOn, -14), closesOn, noonUk(closesOn), sandbox.courseId, now],
    );
    await tx.query(
      `insert into window_task (window_id, task_id, unit, assignment_id, cmid, name)
       select $1, place::text, place::text, assignment, assignment + 1000, 'Task ' || place from unnest($2::int[]) with ordinality as a (assignment, place)`,
      [windowId, sandbox.assignmentIds],
    );
    await tx.query(
      `insert into person (id, given_name, family_name, email, email_confirmed_at, roles, moodle_user_id, created_at)
       select gen_random_uuid(), 'Participant', user_id::text, 'participant-' || user_id || '@participants.example', $2, '{participant}', user_id, $2
       from unnest($1::int[]) as user_id`,
      [sandbox.moodleUserIds, now],
    );
    await tx.query(
      `insert into entry (id, window_id, person_id, candidate_number, created_at) select gen_random_uuid(), $1, id, 'K-' || moodle_user_id, $2 from person`,
      [windowId, now],
    );
    await tx.query(
      `insert into submission (id, entry_id, unit, attempt, framework_version, state, facts, version, changed_at)
       select gen_random_uuid(), e.id, t.unit, 1, '2019-10', 'expected', '{}', 1, $1 from entry e join window_task t on t.window_id = e.window_id`,
      [now],
    );
  });
  await database.query('analyze');
  return windowId;
}
