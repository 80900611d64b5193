// Takes the grades that wait to be written. One worker at a time writes a window's: no row is locked while Moodle is asked.
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';

/** A grade to write. `attempt` is the one that we copied and marked, null where no copy came from this assignment. */
export interface WaitingGrade {
  readonly id: string;
  readonly submissionId: string;
  readonly windowId: string;
  readonly courseId: number;
  readonly assignmentId: number;
  readonly userId: number | null;
  readonly attempt: number | null;
  readonly result: 'pass' | 'fail';
  readonly comment: string;
  /** An admin asked for it although Moodle holds something else. */
  readonly overwrites: boolean;
}

/** Others' grades of the same assignments that are written along, so that Moodle is asked once for many. */
const most = 100;

const rows = z.array(
  z.object({
    id: z.string(),
    submission_id: z.string(),
    window_id: z.string(),
    course_id: z.number(),
    assignment_id: z.number(),
    user_id: z.number().nullable(),
    attempt: z.number().nullable(),
    wanted: z.object({ result: z.enum(['pass', 'fail']), comment: z.string() }),
    overwrites: z.boolean(),
  }),
);

const select = `select g.id, g.submission_id, e.window_id, w.moodle_course_id as course_id, g.assignment_id, p.moodle_user_id as user_id, g.wanted,
    g.overwrites, (select max(c.attempt_number) from copy c where c.submission_id = s.id and c.assignment_id = g.assignment_id
      and s.facts->'copyIds' ? c.id::text) as attempt
  from moodle_grade g join submission s on s.id = g.submission_id join entry e on e.id = s.entry_id
  join person p on p.id = e.person_id join submission_window w on w.id = e.window_id`;

/** The namespace of the locks by which workers take turns. */
const turns = 7_204_120;

/**
 * The entry's waiting grades, and with them others of the same window. Waits until whoever writes for that window has ended its
 * transaction, or died; empty where nothing is left to write. The lock is no row's, so that pages never wait for Moodle.
 */
export async function takeWaiting(tx: Tx, entryId: string): Promise<readonly WaitingGrade[]> {
  await tx.query('select pg_advisory_xact_lock($1, hashtext(window_id::text)) from entry where id = $2', [
    turns,
    entryId,
  ]);
  const own: unknown = await tx.query(`${select} where e.id = $1 and g.state = 'waiting' order by g.id`, [entryId]);
  const mine = rows.parse(own);
  const [first] = mine;
  if (first === undefined) return [];
  const others: unknown = await tx.query(
    `${select} where e.window_id = $1 and e.id <> $2 and g.state = 'waiting' order by g.at, g.id limit ${String(most)}`,
    [first.window_id, entryId],
  );
  return [...mine, ...rows.parse(others)].map((row) => ({
    id: row.id,
    submissionId: row.submission_id,
    windowId: row.window_id,
    courseId: row.course_id,
    assignmentId: row.assignment_id,
    userId: row.user_id,
    attempt: row.attempt,
    result: row.wanted.result,
    comment: row.wanted.comment,
    overwrites: row.overwrites,
  }));
}
