// The three days of a correction, with the fixtures that matter: a Sunday, Christmas and a school closure.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { correctionDeadline, type CorrectionTerms } from '../../../domain/calendar/correction-deadline.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { atUk, ukDate } from '../../../domain/calendar/uk-time.ts';
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { isWorkingDay } from '../../../domain/calendar/working-day.ts';
import { anyDate } from './any-date.ts';

const christmas: ReadonlySet<LocalDate> = new Set<LocalDate>(['2021-12-27', '2021-12-28', '2022-01-03']);
const terms: CorrectionTerms = { days: 3, rollForward: true, holidays: christmas, closures: new Set<LocalDate>() };

test.each<[string, LocalDate, string, string]>([
  ['a weekday stays', '2022-03-07', '09:00:00', 'Thursday 10 March 2022, 11:59pm UK time'],
  ['day 7 ends on a Sunday, so Monday', '2021-12-16', '10:00:00', 'Monday 20 December 2021, 11:59pm UK time'],
  ['past Christmas and its substitute days', '2021-12-23', '16:00:00', 'Wednesday 29 December 2021, 11:59pm UK time'],
  ['over the clock change', '2022-03-24', '12:00:00', 'Monday 28 March 2022, 11:59pm UK time'],
])('[R84] %s', (_, day, time, deadline) => {
  expect(deadlineInWords(correctionDeadline(atUk(day, time), terms))).toBe(deadline);
});

test('[R84] it ends at 23:59:59 UK time, whatever the season', () => {
  expect(correctionDeadline(atUk('2022-07-04', '09:00:00'), terms).toISOString()).toBe('2022-07-07T22:59:59.000Z');
  expect(correctionDeadline(atUk('2022-03-07', '09:00:00'), terms).toISOString()).toBe('2022-03-10T23:59:59.000Z');
});

test('[R84] days are counted from the UK day of sending, not the UTC one', () => {
  expect(ukDate(correctionDeadline(new Date('2022-07-03T23:30:00Z'), terms))).toBe('2022-07-07');
});

test('[R84] a school closure rolls forward like a holiday, and both only when the setting says so', () => {
  const closed = { ...terms, closures: new Set<LocalDate>(['2022-03-10', '2022-03-11']) };
  expect(ukDate(correctionDeadline(atUk('2022-03-07', '09:00:00'), closed))).toBe('2022-03-14');
  const asCounted = { ...closed, rollForward: false };
  expect(ukDate(correctionDeadline(atUk('2022-03-07', '09:00:00'), asCounted))).toBe('2022-03-10');
});

test('[R83] the number of days is a setting, 3 at first', () => {
  expect(ukDate(correctionDeadline(atUk('2022-03-07', '09:00:00'), { ...terms, days: 4 }))).toBe('2022-03-11');
});

test('[R84] every deadline is the last second of a working day, never in a skipped hour', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 86_399 }), (date, second) => {
      const deadline = correctionDeadline(new Date(Date.parse(`${date}T00:00:00Z`) + second * 1000), terms);
      expect(DateTime.fromJSDate(deadline, { zone: 'Europe/London' }).toFormat('HH:mm:ss')).toBe('23:59:59');
      expect(isWorkingDay(ukDate(deadline), christmas)).toBe(true);
    }),
  );
});
