// Where a marker goes after saving a criterion: it stays, or is the one before, the next without a score, or the review.
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { StripCell } from '../../criterion-strip.ts';

/** What the buttons ask for. */
export const ways = ['stay', 'previous', 'next', 'review'] as const;

/** The criterion to open, or `review`; the search for the next unscored one starts again at the top. */
export function whereNext(
  cells: readonly StripCell[],
  now: CriterionKey,
  then: (typeof ways)[number],
): CriterionKey | 'review' {
  const at = cells.findIndex(({ key }) => key === now);
  if (then === 'stay') return now;
  if (then === 'review') return 'review';
  if (then === 'previous') return cells[at - 1]?.key ?? now;
  const onwards = [...cells.slice(at + 1), ...cells.slice(0, at)];
  return onwards.find(({ scored }) => !scored)?.key ?? (cells[at]?.scored === false ? now : 'review');
}
