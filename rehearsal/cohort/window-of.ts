/** The window of an order as instants, and days inside it. */
import { addDays, daysBetween, type LocalDate } from '../../domain/calendar/local-date.ts';
import { noonUk, startOfDayUk } from '../../domain/calendar/uk-time.ts';

/** Opening day, closing day and their instants. */
export interface CohortWindow {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly opensAt: Date;
  /** 12 noon UK time on the closing day (R12). */
  readonly closesAt: Date;
}

/** The window from its two days. Throws a RangeError where it closes before it opens. */
export function windowOf(days: { readonly opensOn: LocalDate; readonly closesOn: LocalDate }): CohortWindow {
  const { opensOn, closesOn } = days;
  if (daysBetween(opensOn, closesOn) < 2) throw new RangeError('a window needs two days or more');
  return { opensOn, closesOn, opensAt: startOfDayUk(opensOn), closesAt: noonUk(closesOn) };
}

/** The day that lies this part of the way (0 to 1) from opening to the day before close. */
export function dayAlong(window: CohortWindow, part: number): LocalDate {
  const days = daysBetween(window.opensOn, window.closesOn) - 1;
  return addDays(window.opensOn, Math.round(days * part));
}
