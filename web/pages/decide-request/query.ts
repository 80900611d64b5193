// Whether more time is asked for a correction, or for the window.
import type { Database } from '../../../services/database/database.ts';
import type { RequestFacts } from '../../../services/register/requests/read-requests.ts';

/** True while the unit that the request names is out for correction. */
export async function isInCorrection(database: Database, { entryId, unit }: RequestFacts): Promise<boolean> {
  const found: unknown[] = await database.query(
    `select 1 from submission where entry_id = $1 and unit = $2 and state = 'correction-requested'`,
    [entryId, unit],
  );
  return found.length > 0;
}
