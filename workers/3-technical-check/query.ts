// Reads what the technical check works on.
import type { Database } from '../../services/database/database.ts';

/** The submissions of a window that are received and not in the check yet, in a stable order. */
export async function receivedIn(database: Database, windowId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await database.query(
    `select s.id from submission s join entry e on e.id = s.entry_id where e.window_id = $1 and s.state = 'received'
     order by e.candidate_number, s.unit`,
    [windowId],
  );
  return rows.map(({ id }) => id);
}

/** The window a submission belongs to. */
export async function windowOf(database: Database, submissionId: string): Promise<string> {
  const rows: { window_id: string }[] = await database.query(
    'select e.window_id from submission s join entry e on e.id = s.entry_id where s.id = $1',
    [submissionId],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`There is no submission ${submissionId}.`);
  return row.window_id;
}

/** The participant's own school by its URN; null where none is held (R47). */
export async function ownUrnOf(database: Database, submissionId: string): Promise<string | null> {
  const rows: { school_urn: string | null }[] = await database.query(
    `select p.school_urn from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where s.id = $1`,
    [submissionId],
  );
  return rows[0]?.school_urn ?? null;
}
