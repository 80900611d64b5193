// What an assessor is trained for, and until when.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(z.object({ programme: z.string(), version: z.string(), until: z.string().refine(isLocalDate) }));

/** The latest training of each programme and version. */
export async function ownTrainings(database: Database, personId: string): Promise<z.infer<typeof rows>> {
  const found: unknown = await database.query(
    `select programme, framework_version as version, max(expires_on) as until from training where person_id = $1
     group by programme, framework_version order by programme`,
    [personId],
  );
  return rows.parse(found);
}
