// What the rehearsal's page reads: the next moments of the calendar, and the people one can be.
import type { Database } from '../../../services/database/database.ts';
import type { DueMoment, PersonToBe } from './view-model.ts';

const words: Readonly<Record<string, string>> = {
  'plan-window': 'A window’s calendar is set',
  'announce-window': 'Participants are told that the window opens',
  remind: 'Those who have not submitted are reminded',
  'look-at-moodle': 'Moodle is looked at',
  'close-window': 'The window closes and everything is collected',
  'settle-submission': 'Extra time ends for a participant',
  'copy-submission': 'A copy that failed is tried again',
  'finish-collecting': 'Collecting is declared finished',
  'send-email': 'An email is tried again',
  'tidy-up': 'The nightly tidying',
};

/** The next eight moments, one for each kind of work. */
export async function dueMoments(database: Database, now: Date): Promise<DueMoment[]> {
  const rows: { job: string; due_at: Date }[] = await database.query(
    `select job, min(due_at) as due_at from outbox where done_at is null and due_at > $1 group by job order by 2 limit 8`,
    [now],
  );
  return rows.map((row) => ({ at: row.due_at, what: words[row.job] ?? row.job }));
}

/** Staff first, then participants by name. */
export async function peopleToBe(database: Database): Promise<PersonToBe[]> {
  const rows: { id: string; name: string; roles: string[] }[] = await database.query(
    `select id, given_name || ' ' || family_name as name, roles from person order by roles = '{participant}', family_name, given_name limit 500`,
  );
  return rows.map(({ id, name, roles }) => ({ id, name, role: roles.join(', ') }));
}
