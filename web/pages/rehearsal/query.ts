// What the rehearsal's page reads: the next moments of the calendar, and the people one can be.
import { z } from 'zod';
import { roles } from '../../../domain/person/role.ts';
import type { JobName } from '../../../domain/pipeline/job-name.ts';
import type { Database } from '../../../services/database/database.ts';
import { roleWords } from '../../role-words.ts';
import type { DueMoment, PersonToBe } from './view-model.ts';

const words = {
  'plan-window': 'A window’s calendar is set',
  'announce-window': 'Participants are told that the window opens',
  remind: 'Those who have not submitted are reminded',
  'look-at-moodle': 'Moodle is looked at',
  'close-window': 'The window closes and everything is collected',
  'settle-submission': 'Extra time ends for a participant',
  'copy-submission': 'A copy that failed is tried again',
  'finish-collecting': 'Collecting is declared finished',
  'send-receipt': 'Receipts go for what was collected',
  'plan-checks': 'The technical check is planned',
  'start-checks': 'The technical check starts',
  'start-late-check': 'The technical check of a late submission starts',
  'check-submission': 'A submission is read for the technical check',
  'reopen-in-moodle': 'Moodle is asked to open a submission for correction',
  'remind-correction': 'Those asked for a correction are reminded',
  'look-for-returns': 'Moodle is looked at for corrections',
  'collect-return': 'A correction that came back is copied',
  'settle-correction': 'A correction’s deadline passes',
  'tell-dates-changed': 'Participants are told of changed dates',
  'lock-sheet': 'The time to recall a mark sheet ends',
  'compare-sheets': 'Two markers’ sheets are compared',
  'plan-results': 'The release of results is planned',
  'tell-late-results': 'Those whose results will be late are told a later date',
  'release-batch': 'Approved results are released',
  'propose-charges': 'Charges are proposed',
  'write-grade': 'A result is written into Moodle',
  'send-email': 'An email is tried again',
  'tidy-up': 'The nightly tidying',
} as const satisfies Record<JobName, string>;

const wordsOf = new Map<string, string>(Object.entries(words));

/** The next eight moments, one for each kind of work. */
export async function dueMoments(database: Database, now: Date): Promise<DueMoment[]> {
  const rows: { job: string; due_at: Date }[] = await database.query(
    `select job, min(due_at) as due_at from outbox where done_at is null and due_at > $1 group by job order by 2 limit 8`,
    [now],
  );
  return rows.map((row) => ({ at: row.due_at, what: wordsOf.get(row.job) ?? row.job }));
}

const people = z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) }));

/** Staff first, then participants by name. */
export async function peopleToBe(database: Database): Promise<PersonToBe[]> {
  const found: unknown = await database.query(
    `select id, given_name || ' ' || family_name as name, roles from person order by roles = '{participant}', family_name, given_name limit 500`,
  );
  return people
    .parse(found)
    .map(({ id, name, roles: held }) => ({ id, name, role: held.map((role) => roleWords[role]).join(', ') }));
}
