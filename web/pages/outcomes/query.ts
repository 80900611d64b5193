// Who confirmed an outcome and who read its feedback, and when.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { currentOutcome } from '../../../services/register/release/current-outcome.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    by: z.string(),
    at: z.date(),
    readBy: z.string().nullable(),
    readAt: z.date().nullable(),
    readHash: z.string().nullable(),
  }),
);

/** One of them. `readHash` is of the words that were read. */
export type Confirmed = z.infer<typeof rows>[number];

/** The confirmed outcomes of a window, by submission. */
export async function confirmedIn(database: Database, windowId: string): Promise<ReadonlyMap<string, Confirmed>> {
  const found = rows.parse(
    await database.query(
      `select o.submission_id as id, p.given_name || ' ' || p.family_name as by, o.at, r.given_name || ' ' || r.family_name as "readBy",
         f.at as "readAt", f.text_hash as "readHash"
       from ${currentOutcome} o join person p on p.id = o.by_person join submission s on s.id = o.submission_id join entry e on e.id = s.entry_id
         left join feedback_reading f on f.submission_id = s.id left join person r on r.id = f.person_id where e.window_id = $1`,
      [windowId],
    ),
  );
  return new Map(found.map((row) => [row.id, row]));
}
