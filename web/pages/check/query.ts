// When a submission was received, and when somebody last answered in its check.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

/** Null where it has not happened. */
export interface CheckTimes {
  readonly received: Date | null;
  readonly answered: Date | null;
}

const rows = z.array(z.object({ received: z.date().nullable(), answered: z.date().nullable() }));

/** The moments; received is when Moodle last changed what counts. */
export async function checkTimes(database: Database, id: string, copyIds: readonly string[]): Promise<CheckTimes> {
  const found: unknown = await database.query(
    `select (select max(time_modified) from copy where id = any($2)) as received,
       (select max(at) from requirement_result where submission_id = $1 and found_by = 'person') as answered`,
    [id, copyIds],
  );
  return rows.parse(found)[0] ?? { received: null, answered: null };
}
