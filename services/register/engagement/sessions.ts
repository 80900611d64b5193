// The sessions of a 2019 course as a cohort's list, and what in Moodle stands in for each (R36).
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CourseSession } from '../../../domain/engagement/sessions.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { lookAgain } from './look-again.ts';

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), modules: z.array(z.number()), logs: z.array(z.number()) }),
);

/** The sessions that are listed for a cohort, in the order in which they were. */
export async function sessionsOf(database: Database | Tx, cohortId: string): Promise<readonly CourseSession[]> {
  const found: unknown = await database.query(
    'select id, name, modules, logs from course_session where cohort_id = $1 and ended_at is null order by listed_at, name',
    [cohortId],
  );
  return rows.parse(found);
}

/** A session to list. The online way needs a module and a log, or there is none. */
export type NewSession = Omit<CourseSession, 'id'>;

/** Lists it. Refuses one without a name, a second of the same name, and half of an online way. */
export async function listSession(
  tx: Tx,
  cohortId: string,
  { name, modules, logs }: NewSession,
  by: By,
): Promise<Refusal | undefined> {
  if (name.trim() === '') return refused('session-without-name', { field: 'name' });
  if ((modules.length === 0) !== (logs.length === 0)) return refused('session-half-online', { field: 'modules' });
  const id = randomUUID();
  const made: unknown[] = await tx.query(
    `insert into course_session (id, cohort_id, name, modules, logs, listed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning id`,
    [id, cohortId, name.trim(), modules, logs, by.at],
  );
  if (made.length === 0) return refused('session-listed-already', { field: 'name' });
  await note(tx, { subject: 'session', id, what: 'list session', to: 'listed', why: { cohortId } }, by);
  await lookAgain(tx, { cohortId }, by.at);
  return undefined;
}

/** Takes a session off the list; what was recorded of it stays. */
export async function endSession(tx: Tx, cohortId: string, id: string, by: By): Promise<Refusal | undefined> {
  const ended: [unknown[], number] = await tx.query(
    'update course_session set ended_at = $3 where id = $1 and cohort_id = $2 and ended_at is null',
    [id, cohortId, by.at],
  );
  if (ended[1] === 0) return refused('no-such-page');
  await note(tx, { subject: 'session', id, what: 'take session off', to: 'ended', why: { cohortId } }, by);
  await lookAgain(tx, { cohortId }, by.at);
  return undefined;
}
