// Dates for templates: the calendar's own words, asked for by name. Days come as `YYYY-MM-DD`, instants as Date.
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import * as words from '../../domain/calendar/uk-words.ts';
import type { Helper } from '../templates.ts';

/** "Thu 28 April": in the score and down the timeline, where the month is read and the weekday only glanced at. */
export function dayInMargin(day: LocalDate): string {
  return words.dayAndMonth(day).replace(/^(\w{3})\w*/u, '$1');
}

/** The date helpers by the names that templates use. */
export const dateHelpers = {
  longDate: (value) => words.longDate(aDay(value)),
  shortDate: (value) => words.shortDate(aDay(value)),
  dayInMargin: (value) => dayInMargin(aDay(value)),
  dayAndMonth: (value) => words.dayAndMonth(aDay(value)),
  deadline: (value) => words.deadlineInWords(anInstant(value)),
  moment: (value) => words.momentInWords(anInstant(value)),
  shortMoment: (value) => words.shortMoment(anInstant(value)),
  clock: (value) => words.ukClock(anInstant(value)),
  machineTime: (value) => anInstant(value).toISOString(),
} as const satisfies Record<string, Helper>;

function aDay(value: unknown): LocalDate {
  if (typeof value !== 'string' || !isLocalDate(value)) throw new TypeError(`${String(value)} is not a day`);
  return value;
}

function anInstant(value: unknown): Date {
  if (!(value instanceof Date) || Number.isNaN(value.getTime()))
    throw new TypeError(`${String(value)} is not an instant`);
  return value;
}
