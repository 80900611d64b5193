// What comes of a window: a final one leads to marks and an outcome, a pre-assessment one to advice and nothing else.
import type { FinalWindow, Window } from './window.ts';

/** What the product may produce from a window's submissions. */
export interface Yield {
  readonly receipt: boolean;
  readonly advice: boolean;
  readonly mark: boolean;
  readonly outcome: boolean;
  readonly charge: boolean;
  readonly metric: boolean;
}

const yields = {
  final: { receipt: true, advice: false, mark: true, outcome: true, charge: true, metric: true },
  'pre-assessment': { receipt: true, advice: true, mark: false, outcome: false, charge: false, metric: false },
} as const satisfies Record<Window['kind'], Yield>;

/** Everything that may come of the window (R14, R15). */
export function yieldOf(window: Window): Yield {
  return yields[window.kind];
}

/** True only for a final window; marking, fees and metrics take nothing else (R15). */
export function leadsToOutcome(window: Window): window is FinalWindow {
  return window.kind === 'final';
}
