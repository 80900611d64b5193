// Moves a rehearsal's time on: first the clocks of its sandbox Moodle and mail catcher, then our own row.
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Database } from '../database/database.ts';
import { pendingAt } from '../outbox/quiet.ts';

/** Where the rehearsal's time went. */
export interface Stepped {
  readonly now: Date;
}

/**
 * Steps from `from` to the next moment at which something falls due, or to `until` if that is earlier. Refuses while work that
 * is due is not done, and when someone else stepped first. `clocks` are told by POST `{ now }` before our own row moves.
 */
export async function stepRehearsal(
  database: Database,
  clocks: readonly string[],
  from: Date,
  until: Date | null,
): Promise<Stepped | Refusal> {
  const pending = await pendingAt(database, from);
  if (pending.due > 0) return refused('rehearsal-busy');
  const target = earliest(pending.next, until);
  if (target === null || target <= from) return { now: from };
  await Promise.all(clocks.map((url) => tellClock(url, target)));
  const moved: [unknown[], number] = await database.query(
    'update instance set rehearsal_now = $1 where rehearsal_now = $2 returning rehearsal_now',
    [target, from],
  );
  return moved[1] === 1 ? { now: target } : refused('rehearsal-busy');
}

function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

async function tellClock(url: string, now: Date): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: now.toISOString() }),
  });
  if (!answer.ok) throw new Error(`The rehearsal's clock at ${url} answered ${String(answer.status)}.`);
}
