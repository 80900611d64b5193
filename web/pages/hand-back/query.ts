// The script that somebody wants to hand back, and what goes with it.
import type { Database } from '../../../services/database/database.ts';

/** A script in hand: its candidate number, and how many of that candidate's scripts go back together (R108). */
export interface ScriptInHand {
  readonly candidate: string;
  readonly together: number;
  readonly started: boolean;
}

/** Undefined where it is not theirs, or submitted already. */
export async function scriptInHand(
  database: Database,
  submissionId: string,
  personId: string,
): Promise<ScriptInHand | undefined> {
  const rows: { candidate: string; together: string; started: boolean; found: boolean }[] = await database.query(
    `select e.candidate_number as candidate, count(*) as together, bool_or(s.state = 'marking') as started, bool_or(s.id = $1) as found
     from allocation a join submission s on s.id = a.submission_id join entry e on e.id = s.entry_id
     where a.person_id = $2 and a.state in ('allocated', 'started') and s.state in ('allocated', 'marking')
       and s.entry_id = (select entry_id from submission where id = $1) group by e.id`,
    [submissionId, personId],
  );
  const row = rows[0];
  return row?.found === true
    ? { candidate: row.candidate, together: Number(row.together), started: row.started }
    : undefined;
}
