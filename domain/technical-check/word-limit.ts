// When an account is over its limit (R50–R53, R55).

/** Key `wordLimit.tolerancePercent`: how far above the limit still counts as within it (R55). */
export interface WordLimitTerms {
  readonly tolerancePercent: number;
}

export const defaultWordLimitTerms: WordLimitTerms = { tolerancePercent: 0 };

/** True above the limit and its tolerance. The limit itself is within. */
export function isOverLimit(words: number, limit: number, { tolerancePercent }: WordLimitTerms): boolean {
  return words * 100 > limit * (100 + tolerancePercent);
}
