// The score's time axis: from a day to a place in the drawing, and the first of each month on it.
import { addDays, daysBetween, localDateFromParts } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { shortDate } from '../../domain/calendar/uk-words.ts';

/** Where the axis runs: `from` at `left`, `to` at `right`, in the drawing's units. */
export interface ScoreAxis {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly left: number;
  readonly right: number;
}

/** A month's line and its name. */
export interface MonthLine {
  readonly x: number;
  readonly name: string;
}

/** The place of a day, to a tenth of a unit; days off the axis fall outside `left` and `right`. */
export function placeOf({ from, to, left, right }: ScoreAxis, day: LocalDate): number {
  const perDay = (right - left) / Math.max(1, daysBetween(from, to));
  return Math.round((left + daysBetween(from, day) * perDay) * 10) / 10;
}

/** The place of a day, moved to the end of the axis that it is beyond. */
export function placeWithin(axis: ScoreAxis, day: LocalDate): number {
  return Math.min(axis.right, Math.max(axis.left, placeOf(axis, day)));
}

/** The first day of each month on the axis. */
export function monthLines(axis: ScoreAxis): readonly MonthLine[] {
  const lines: MonthLine[] = [];
  for (let day = firstOfMonthAfter(axis.from); day <= axis.to; day = firstOfMonthAfter(day)) {
    lines.push({ x: placeOf(axis, day), name: monthName(day) });
  }
  return lines;
}

function firstOfMonthAfter(day: LocalDate): LocalDate {
  // The 28th plus 4 days is in the next month, whatever the month.
  const inNext = addDays(withDay(day, '28'), 4);
  return withDay(inNext, '01');
}

function withDay(date: LocalDate, day: string): LocalDate {
  const [year = '', month = ''] = date.split('-');
  return localDateFromParts(day, month, year) ?? date;
}

function monthName(day: LocalDate): string {
  return shortDate(day).split(' ')[2] ?? '';
}
