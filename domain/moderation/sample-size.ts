// How many scripts must be second-marked to prove the window's accuracy target (R132): exact hypergeometric acceptance sizes.
// Dodge & Romig 1959; Schilling & Neubauer, Acceptance Sampling in Quality Control.
import { isUnlikely } from './hypergeometric.ts';

/** 95 % confidence: a bad window is accepted at most once in twenty. */
const onceIn = 20;

/** The scripts of a window: all of them, and those that are not checked whatever happens. */
export interface Lot {
  readonly all: number;
  readonly unchecked: number;
}

/** The fewest wrong outcomes that break a target of right ones: more than 5 % of 110 is 6. `target` counts to a thousandth. */
export function unacceptable(all: number, target: number): number {
  return Math.floor((all * (1000 - Math.round(target * 1000))) / 1000) + 1;
}

/**
 * The smallest sample of the unchecked scripts with which finding no more than `differences` wrong outcomes proves the target
 * for the whole window at 95 % confidence (R132). Scripts of the census count as checked; so whatever is wrong is among the rest.
 * All of the rest where nothing less proves it, and 0 where the rest is too small to break the target.
 */
export function sampleSize({ all, unchecked }: Lot, target: number, differences = 0): number {
  const wrong = unacceptable(all, target);
  if (wrong > unchecked) return 0;
  const enough = (drawn: number) => isUnlikely(differences, unchecked, wrong, drawn, onceIn);
  let [tooFew, most] = [0, 1];
  while (most < unchecked && !enough(most)) [tooFew, most] = [most, most * 2];
  most = Math.min(most, unchecked);
  while (most - tooFew > 1) {
    const middle = Math.floor((tooFew + most) / 2);
    if (enough(middle)) most = middle;
    else tooFew = middle;
  }
  return most;
}

/**
 * The most wrong outcomes that can be left among `unchecked` scripts, at 95 % confidence, after `differences` were found and put
 * right in a simple random sample of `drawn` of them. The bound is that of the first draw; what was found is taken off.
 */
export function mostWrongLeft(unchecked: number, drawn: number, differences: number): number {
  let wrong = differences;
  while (wrong < unchecked - (drawn - differences) && !isUnlikely(differences, unchecked, wrong + 1, drawn, onceIn))
    wrong += 1;
  return wrong - differences;
}

/** The window's share of right outcomes that such a sample proves, in tenths of a percent, rounded down (R132). */
export function provenPerMille({ all, unchecked }: Lot, drawn: number, differences: number): number {
  if (all === 0) return 1000;
  return Math.floor(((all - mostWrongLeft(unchecked, drawn, differences)) * 1000) / all);
}
