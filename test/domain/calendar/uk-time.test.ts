// UK clocks: noon and the last second of a day in winter, in summer and across the changes.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isLocalDate,
  localDateFromParts,
  toLocalDate,
} from '../../../domain/calendar/local-date.ts';
import { atUk, endOfDayUk, noonUk, startOfDayUk, ukDate } from '../../../domain/calendar/uk-time.ts';
import { anyDate } from './any-date.ts';
import { DateTime } from 'luxon';

test('[R12] close is noon UK time in winter and summer', () => {
  expect(noonUk('2022-03-03').toISOString()).toBe('2022-03-03T12:00:00.000Z');
  expect(noonUk('2022-03-27').toISOString()).toBe('2022-03-27T11:00:00.000Z');
  expect(noonUk('2021-09-01').toISOString()).toBe('2021-09-01T11:00:00.000Z');
  expect(noonUk('2021-10-31').toISOString()).toBe('2021-10-31T12:00:00.000Z');
});

test('[R12] noon and the last second of any day are times that UK clocks show', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const noon = DateTime.fromJSDate(noonUk(date), { zone: 'Europe/London' });
      const end = DateTime.fromJSDate(endOfDayUk(date), { zone: 'Europe/London' });
      expect(noon.toFormat('yyyy-MM-dd HH:mm:ss')).toBe(`${date} 12:00:00`);
      expect(end.toFormat('yyyy-MM-dd HH:mm:ss')).toBe(`${date} 23:59:59`);
    }),
  );
});

test('a time in the skipped hour is a fault, not a quiet shift by an hour', () => {
  expect(() => atUk('2022-03-27', '01:30:00')).toThrow(RangeError);
  expect(() => atUk('2022-03-28', '01:30:00')).not.toThrow();
});

test('the UK day of an instant changes at UK midnight', () => {
  expect(ukDate(new Date('2022-07-01T23:30:00Z'))).toBe('2022-07-02');
  expect(ukDate(new Date('2022-01-01T23:30:00Z'))).toBe('2022-01-01');
  expect(startOfDayUk('2022-07-02').toISOString()).toBe('2022-07-01T23:00:00.000Z');
});

test('days that do not exist are not local dates', () => {
  expect(isLocalDate('2022-02-30')).toBe(false);
  expect(isLocalDate('2022-2-3')).toBe(false);
  expect(isLocalDate('2024-02-29')).toBe(true);
  expect(localDateFromParts(' 3 ', '3', '2022')).toBe('2022-03-03');
  expect(localDateFromParts('31', '4', '2022')).toBeUndefined();
  expect(() => toLocalDate(DateTime.fromISO('+012022-01-01', { zone: 'utc' }))).toThrow(RangeError);
});

test('adding days and counting them back agree, over clock changes and leap days', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
    }),
  );
});
