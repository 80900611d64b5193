// For played people who drive a rehearsal over HTTP: answers once the present moment's work is done.
import { setTimeout as sleep } from 'node:timers/promises';
import { pendingNow, type Pending } from '../../../services/outbox/quiet.ts';
import type { Around } from '../../page.ts';

const mostMs = 5_000;
const restMs = 10;

/** The rehearsal's time and what is pending; with `wait`, after five seconds at most. */
export async function waitUntilQuiet({ database }: Around, wait: boolean): Promise<Pending & { now: Date }> {
  for (let waited = 0; ; waited += restMs) {
    const pending = await pendingNow(database);
    if (!wait || pending.due === 0 || waited >= mostMs) return pending;
    await sleep(restMs);
  }
}
