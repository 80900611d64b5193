// Which letter tells an entry's result: one for all of its units together (R118, R148, R155, R156).

/** The letters that tell a result: E16, E17 and E18. */
export const resultLetters = ['result-pass', 'result-fail', 'result-fail-again'] as const;

/** One of them. */
export type ResultLetter = (typeof resultLetters)[number];

/** A unit's confirmed outcome; `failedBefore` where its participant was told of a fail of the same unit in an earlier window. */
export interface UnitResult {
  readonly unit: string;
  readonly result: 'pass' | 'fail';
  readonly failedBefore: boolean;
}

/**
 * A pass only where every unit that was assessed has passed (R118). One failed unit makes it a fail: the first is resubmitted
 * free of charge (R155), one that follows an earlier fail of the same unit is not (R156). Throws where nothing was assessed.
 */
export function resultLetter(units: readonly UnitResult[]): ResultLetter {
  if (units.length === 0) throw new RangeError('Nothing was assessed, so there is no result to tell.');
  const failed = units.filter(({ result }) => result === 'fail');
  if (failed.length === 0) return 'result-pass';
  return failed.some(({ failedBefore }) => failedBefore) ? 'result-fail-again' : 'result-fail';
}
