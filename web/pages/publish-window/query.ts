// How many people are expected in a window.
import type { Database } from '../../../services/database/database.ts';

/** Entries of the window. */
export async function expectedCount(database: Database, windowId: string): Promise<number> {
  const rows: { n: string }[] = await database.query('select count(*) as n from entry where window_id = $1', [
    windowId,
  ]);
  return Number(rows[0]?.n ?? 0);
}
