// When a correction must be back (R83, R84): three calendar days, to the last second of the day, never ending on a day off.
import { addDays } from './local-date.ts';
import { endOfDayUk, ukDate } from './uk-time.ts';
import { type DaysOff, workingDayFrom } from './working-day.ts';

/** How the days are counted. Keys `correction.days`, `correction.rollForward`, `correction.closureDates`. */
export interface CorrectionTerms {
  readonly days: number;
  readonly rollForward: boolean;
  readonly holidays: DaysOff;
  /** Days an admin has marked as a school closure. */
  readonly closures: DaysOff;
}

/**
 * 23:59:59 UK time on the last of `days` calendar days after the UK day on which the email was sent;
 * with `rollForward`, on the next day that is neither weekend, bank holiday nor school closure (R84).
 */
export function correctionDeadline(sentAt: Date, terms: CorrectionTerms): Date {
  const lastDay = addDays(ukDate(sentAt), terms.days);
  if (!terms.rollForward) return endOfDayUk(lastDay);
  return endOfDayUk(workingDayFrom(lastDay, new Set([...terms.holidays, ...terms.closures])));
}
