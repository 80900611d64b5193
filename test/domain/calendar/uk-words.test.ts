// The words for dates and times, as GOV.UK writes them.
import { expect, test } from '@jest/globals';
import { noonUk, atUk } from '../../../domain/calendar/uk-time.ts';
import {
  dateInWords,
  dayAndMonth,
  deadlineInWords,
  longDate,
  momentInWords,
  shortDate,
  shortMoment,
  ukClock,
  ukTime,
} from '../../../domain/calendar/uk-words.ts';

test('[R224] dates read as "3 March 2022", with the weekday where it is a deadline', () => {
  expect(dateInWords('2022-03-03')).toBe('3 March 2022');
  expect(longDate('2022-03-03')).toBe('Thursday 3 March 2022');
  expect(dayAndMonth('2022-03-03')).toBe('Thursday 3 March');
  expect(shortDate('2022-03-10')).toBe('Thu 10 Mar');
  expect(shortDate('2022-09-29')).toBe('Thu 29 Sep');
});

test.each([
  ['12:00:00', '12 noon'],
  ['11:59:59', '11:59am'],
  ['11:42:07', '11:42am'],
  ['09:00:00', '9am'],
  ['14:32:00', '2:32pm'],
  ['23:59:59', '11:59pm'],
  ['00:00:00', '12 midnight'],
  ['12:00:01', '12:00:01pm'],
])('[R224] %s UK time reads "%s"', (time, words) => {
  expect(ukTime(atUk('2022-03-03', time))).toBe(words);
  expect(ukTime(atUk('2022-07-03', time))).toBe(words);
});

test('[R224] a deadline names weekday, date, time and UK time', () => {
  expect(deadlineInWords(noonUk('2022-03-03'))).toBe('Thursday 3 March 2022, 12 noon UK time');
  expect(deadlineInWords(atUk('2022-06-16', '23:59:59'))).toBe('Thursday 16 June 2022, 11:59pm UK time');
  expect(momentInWords(atUk('2022-03-03', '11:42:00'))).toBe('Thursday 3 March 2022, 11:42am');
  expect(shortMoment(atUk('2022-03-03', '11:42:00'))).toBe('Thu 3 Mar, 11:42am');
  expect(ukClock(atUk('2022-07-03', '14:32:10'))).toBe('14:32');
});
