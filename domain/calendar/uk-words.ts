// How dates and times read to people (R224): British English, "12 noon", "11:59am", weekday and "UK time" on a deadline.
import { DateTime } from 'luxon';
import type { LocalDate } from './local-date.ts';
import { ukDate, ukZone } from './uk-time.ts';

const onDate = (date: LocalDate, format: string): string =>
  DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat(format);

/** "3 March 2022". */
export function dateInWords(date: LocalDate): string {
  return onDate(date, 'd LLLL yyyy');
}

/** "Thursday 3 March 2022": the form for letters, titles and deadlines. */
export function longDate(date: LocalDate): string {
  return onDate(date, 'cccc d LLLL yyyy');
}

/** "Thursday 3 March": where the year is plain from what stands around it. */
export function dayAndMonth(date: LocalDate): string {
  return onDate(date, 'cccc d LLLL');
}

/** "Thu 10 Mar": for margins and tables. September is always "Sep", so that columns line up. */
export function shortDate(date: LocalDate): string {
  return onDate(date, 'ccc d LLL').replace('Sept', 'Sep');
}

/**
 * "12 noon", "12 midnight", "9am", "11:59am". In the minute after noon the seconds are shown ("12:00:01pm"),
 * because there a second decides who was in time (R13).
 */
export function ukTime(instant: Date): string {
  const moment = DateTime.fromJSDate(instant, { zone: ukZone }).setLocale('en-GB');
  const { hour, minute, second } = moment;
  if (hour === 12 && minute === 0) return second === 0 ? '12 noon' : moment.toFormat('h:mm:ssa').toLowerCase();
  if (hour === 0 && minute === 0) return '12 midnight';
  return moment.toFormat(minute === 0 ? 'ha' : 'h:mma').toLowerCase();
}

/** "14:32": the 24-hour clock of tables, logs and the saved mark. */
export function ukClock(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ukZone }).toFormat('HH:mm');
}

/** "Thursday 3 March 2022, 12 noon UK time": the only form a deadline takes in an email or on a page. */
export function deadlineInWords(instant: Date): string {
  return `${momentInWords(instant)} UK time`;
}

/** "Thursday 3 March 2022, 11:42am": when something happened. */
export function momentInWords(instant: Date): string {
  return `${longDate(ukDate(instant))}, ${ukTime(instant)}`;
}

/** "Thu 3 Mar, 11:42am": when something happened, in a margin or a table. */
export function shortMoment(instant: Date): string {
  return `${shortDate(ukDate(instant))}, ${ukTime(instant)}`;
}
