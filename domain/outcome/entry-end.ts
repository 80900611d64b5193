// How a participant's entry in a window ended: one word for all of its units together, so that the ends sum to the entries.
import type { SubmissionState } from '../submission/submission.ts';

/** Every end. `open` is none yet. */
export const entryEnds = ['pass', 'fail', 'held', 'notReady', 'withdrawn', 'deferred', 'notSubmitted', 'open'] as const;

export type EntryEnd = (typeof entryEnds)[number];

/** A unit of the entry; `result` is its outcome, null where there is none. */
export interface UnitAtEnd {
  readonly state: SubmissionState;
  readonly result: 'pass' | 'fail' | null;
}

/** States in which a unit is over without a result, the one that names the whole entry first where they differ. */
const without = [
  ['withdrawn', 'withdrawn'],
  ['deferred', 'deferred'],
  ['not-ready', 'notReady'],
  ['not-submitted', 'notSubmitted'],
] as const satisfies readonly (readonly [SubmissionState, EntryEnd])[];

/**
 * The end that its letter told: pass where every unit that was assessed has passed (R118). Before that it is `held` while a case
 * or a condition keeps it back (R165), and open while any unit can still have a result. Throws where an entry has no units.
 */
export function entryEnd(units: readonly UnitAtEnd[], isHeld: boolean): EntryEnd {
  if (units.length === 0) throw new RangeError('An entry has at least one unit.');
  const released = units.filter(({ state }) => state === 'released');
  if (released.length > 0) return released.some(({ result }) => result === 'fail') ? 'fail' : 'pass';
  const over = without.find(([state]) => units.some((unit) => unit.state === state));
  const isOpen = units.some(({ state }) => !without.some(([end]) => end === state));
  if (isOpen || over === undefined) return isHeld ? 'held' : 'open';
  return over[1];
}

/** How many entries ended in each way. */
export function countEnds(ends: Iterable<EntryEnd>): Readonly<Record<EntryEnd, number>> {
  const counts: Record<EntryEnd, number> = {
    pass: 0,
    fail: 0,
    held: 0,
    notReady: 0,
    withdrawn: 0,
    deferred: 0,
    notSubmitted: 0,
    open: 0,
  };
  for (const end of ends) counts[end] += 1;
  return counts;
}
