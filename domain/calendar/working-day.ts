// Working days (R225): Monday to Friday less the bank holidays of England and Wales, which come in as a value.
import { DateTime } from 'luxon';
import { addDays, type LocalDate } from './local-date.ts';

/** Days on which nobody is expected to work: bank holidays, or a school's closure days. */
export type DaysOff = ReadonlySet<LocalDate>;

/** True from Monday to Friday unless `holidays` holds the day (R225). */
export function isWorkingDay(date: LocalDate, holidays: DaysOff): boolean {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday <= 5 && !holidays.has(date);
}

/** `date` itself when it is a working day, else the first working day after it. */
export function workingDayFrom(date: LocalDate, holidays: DaysOff): LocalDate {
  return isWorkingDay(date, holidays) ? date : nextWorkingDay(date, holidays);
}

/** The first working day after `date`. */
export function nextWorkingDay(date: LocalDate, holidays: DaysOff): LocalDate {
  let day = addDays(date, 1);
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The `n`th working day after `date`; `date` itself when `n` is 0. */
export function addWorkingDays(date: LocalDate, n: number, holidays: DaysOff): LocalDate {
  let day = date;
  for (let counted = 0; counted < n; counted += 1) day = nextWorkingDay(day, holidays);
  return day;
}
