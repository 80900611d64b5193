// Finds the window that an address names.
import { refused, type Refusal } from '../domain/refusal.ts';
import type { Database } from '../services/database/database.ts';
import { readWindows, type StoredWindow } from '../services/register/window-row.ts';

/** The window, or `no-such-page` for an id that is none. */
export async function findWindow(database: Database, id: string): Promise<StoredWindow | Refusal> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return refused('no-such-page');
  return (await readWindows(database, [id]))[0] ?? refused('no-such-page');
}
