// Fees are dated (R164): what was agreed under one price list is not charged by another.
import type { LocalDate } from '../calendar/local-date.ts';
import type { Fees } from './fees.ts';

/** A price list and the first day on which it holds. */
export interface DatedFees extends Fees {
  readonly from: LocalDate;
}

/**
 * The amounts in force on the day of the event (R164), whatever has been agreed since. A day before the first list takes the first.
 * @throws RangeError where there is no list at all
 */
export function feesOn(schedule: readonly DatedFees[], day: LocalDate): Fees {
  const inOrder = schedule.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const found = inOrder.findLast(({ from }) => from <= day) ?? inOrder[0];
  if (found === undefined) throw new RangeError('There is no price list.');
  return found;
}
