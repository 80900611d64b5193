// A calendar day in the United Kingdom, without a time: what a window's form, a milestone and a bank holiday are made of.
import { DateTime } from 'luxon';

/** A real day written `YYYY-MM-DD`. Text from outside becomes one only through `isLocalDate`. */
export type LocalDate = `${number}-${number}-${number}`;

const shape = /^\d{4}-\d{2}-\d{2}$/u;

/** True for a day that exists, written `YYYY-MM-DD`: `2022-02-30` is not one. */
export function isLocalDate(text: string): text is LocalDate {
  return shape.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** The day `n` calendar days later, or earlier when `n` is negative. Clock changes do not matter: days are counted, not hours. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return toLocalDate(DateTime.fromISO(date, { zone: 'utc' }).plus({ days: n }));
}

/** The same day `n` months later, or the last of that month where it has no such day. */
export function addMonths(date: LocalDate, n: number): LocalDate {
  return toLocalDate(DateTime.fromISO(date, { zone: 'utc' }).plus({ months: n }));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  return DateTime.fromISO(to, { zone: 'utc' }).diff(start, 'days').days;
}

/** The day a date field's three boxes name, or undefined when there is no such day. Spaces and missing zeros are forgiven. */
export function localDateFromParts(day: string, month: string, year: string): LocalDate | undefined {
  const text = [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-');
  return isLocalDate(text) ? text : undefined;
}

/** The day of a luxon moment in that moment's own zone. Throws a RangeError outside the years 0 to 9999. */
export function toLocalDate(moment: DateTime): LocalDate {
  const text = moment.toFormat('yyyy-MM-dd');
  if (!isLocalDate(text)) throw new RangeError(`not a day this calendar holds: ${text}`);
  return text;
}
