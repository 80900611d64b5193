// For played people who have nothing to do for a while: steps from one due moment to the next, each with its work done.
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { stepRehearsal } from '../../../services/clock/step-rehearsal.ts';
import type { Around } from '../../page.ts';
import { waitUntilQuiet } from './wait-until-quiet.ts';

/** Milliseconds after which the one who asked is told how far it has come, and may ask again. */
const mostMs = 500;

/** Steps through the moments that fall due up to `last`, and stands at the last of them; stops earlier when time or patience ends. */
export async function runThrough(around: Around, clocks: readonly string[], last: Date): Promise<Refusal | undefined> {
  const started = performance.now();
  while (performance.now() - started < mostMs) {
    const { now, due, next } = await waitUntilQuiet(around, true);
    if (due > 0 || next === null || next > last) return undefined;
    const stepped = await stepRehearsal(around.database, clocks, now, next);
    if (isRefusal(stepped)) return stepped;
  }
  return undefined;
}
