// Who has read a script's feedback, and which fail of the window waits to be read next.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { currentOutcome } from '../../../services/register/release/current-outcome.ts';

const readings = z.array(z.object({ name: z.string(), at: z.date(), hash: z.string() }));

/** The reading, or null. `hash` is of the words that were read. */
export async function readingOf(
  database: Database,
  submissionId: string,
): Promise<z.infer<typeof readings>[number] | null> {
  const found: unknown = await database.query(
    `select p.given_name || ' ' || p.family_name as name, f.at, f.text_hash as hash from feedback_reading f join person p on p.id = f.person_id
     where f.submission_id = $1`,
    [submissionId],
  );
  return readings.parse(found)[0] ?? null;
}

/** The next by candidate number, or null. */
export async function nextUnread(database: Database, windowId: string): Promise<string | null> {
  const rows: { id: string }[] = await database.query(
    `select s.id from submission s join entry e on e.id = s.entry_id join ${currentOutcome} o on o.submission_id = s.id
     where e.window_id = $1 and s.state = 'outcome-confirmed' and o.result = 'fail'
       and not exists (select 1 from feedback_reading f where f.submission_id = s.id) order by e.candidate_number, s.unit limit 1`,
    [windowId],
  );
  return rows[0]?.id ?? null;
}
