// The entries of one person whose result could be held: those that are not out.
import { z } from 'zod';
import type { Database, Tx } from '../../../services/database/database.ts';

const rows = z.array(z.object({ id: z.string(), windowId: z.string(), candidate: z.string(), out: z.boolean() }));

/** One entry. `out` = its result is released. */
export type EntryToHold = z.infer<typeof rows>[number];

/** All entries in final windows, the latest window first; an empty list for somebody who is no participant. */
export async function entriesOf(database: Database | Tx, personId: string): Promise<readonly EntryToHold[]> {
  return rows.parse(
    await database.query(
      `select e.id, e.window_id as "windowId", e.candidate_number as candidate,
         exists (select 1 from submission s where s.entry_id = e.id and s.state = 'released') as out
       from entry e join submission_window w on w.id = e.window_id where e.person_id = $1 and w.kind = 'final' order by w.closes_at desc`,
      [personId],
    ),
  );
}
