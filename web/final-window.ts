// Finds a window that leads to outcomes: of a pre-assessment window nothing is marked (R14).
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts';
import { leadsToOutcome } from '../domain/window/yield.ts';
import type { Database } from '../services/database/database.ts';
import type { StoredWindow } from '../services/register/window-row.ts';
import { findWindow } from './find-window.ts';

/** The window, or `no-such-page`. */
export async function finalWindow(database: Database, id: string): Promise<StoredWindow | Refusal> {
  const stored = await findWindow(database, id);
  if (isRefusal(stored)) return stored;
  return leadsToOutcome(stored.window) ? stored : refused('no-such-page');
}
