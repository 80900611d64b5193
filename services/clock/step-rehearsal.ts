// Moves a rehearsal's time on: first the clocks of its sandbox Moodle and mail catcher, then our own row.
import { refused, type Refusal } from '../../domain/refusal.ts';
import { inTransaction, type Database } from '../database/database.ts';
import { pendingAt } from '../outbox/quiet.ts';

/** Where the rehearsal's time went. */
export interface Stepped {
  readonly now: Date;
}

/** Milliseconds after which a clock that does not answer fails the step. */
const patienceMs = 10_000;

/**
 * Steps from `from` to the next moment at which something falls due, or to `until` if that is earlier. Refuses while work that
 * is due is not done, and when someone else stepped first. `clocks` are told by POST `{ now }` before our own row moves, one
 * step at a time; throws, and the time stands, when one of them does not take it.
 */
export async function stepRehearsal(
  database: Database,
  clocks: readonly string[],
  from: Date,
  until: Date | null,
): Promise<Stepped | Refusal> {
  return inTransaction(database, async (tx) => {
    const held: unknown[] = await tx.query('select 1 from instance where rehearsal_now = $1 for update skip locked', [
      from,
    ]);
    if (held.length === 0) return refused('rehearsal-busy');
    const pending = await pendingAt(tx, from);
    if (pending.due > 0) return refused('rehearsal-busy');
    const target = earliest(pending.next, until);
    if (target === null || target <= from) return { now: from };
    await Promise.all(clocks.map((url) => tellClock(url, target)));
    await tx.query('update instance set rehearsal_now = $1', [target]);
    return { now: target };
  });
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
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`The rehearsal's clock at ${url} answered ${String(answer.status)}.`);
}
