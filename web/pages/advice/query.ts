// Reads whose project is asked about, and for which units of theirs advice can be kept.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(z.object({ name: z.string(), entryId: z.string(), windowId: z.string(), unit: z.string() }));

/** One unit of an entry. */
export type UnitOfEntry = z.infer<typeof rows>[number];

/** The units of a participant's entries in final windows, the latest window first; empty for somebody who is no participant. */
export async function unitsOf(database: Database, personId: string): Promise<readonly UnitOfEntry[]> {
  const found: unknown = await database.query(
    `select distinct p.given_name || ' ' || p.family_name as name, e.id as "entryId", e.window_id as "windowId", s.unit, w.closes_at
     from entry e join person p on p.id = e.person_id join submission s on s.entry_id = e.id join submission_window w on w.id = e.window_id
     where e.person_id = $1 and w.kind = 'final' order by w.closes_at desc, s.unit`,
    [personId],
  );
  return rows.parse(found);
}
