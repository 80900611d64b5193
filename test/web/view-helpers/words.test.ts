// Numbers, states and dates as templates print them.
import { expect, test } from '@jest/globals';
import { dateHelpers } from '../../../web/view-helpers/dates.ts';
import { bytes, number, plural } from '../../../web/view-helpers/numbers.ts';
import { tint } from '../../../web/view-helpers/tag-state.ts';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2310, '2,310 files'],
])('%i is %s', (count, words) => {
  expect(plural(count, 'file', 'files')).toBe(words);
});

test.each([
  [1, '1 byte'],
  [640, '640 bytes'],
  [84_312, '84\u{a0}kB'],
  [1_204_551, '1.2\u{a0}MB'],
  [2_500_000_000, '2.5\u{a0}GB'],
])('%i bytes are %s', (size, words) => {
  expect(bytes(size)).toBe(words);
});

test('what is no number, state or date is a fault, never an empty place', () => {
  expect(() => number('4')).toThrow(TypeError);
  expect(() => number(Number.NaN)).toThrow(TypeError);
  expect(() => tint('purple')).toThrow(TypeError);
  expect(() => dateHelpers.shortDate('2022-02-30')).toThrow(TypeError);
  expect(() => dateHelpers.clock('12:00')).toThrow(TypeError);
});

test('[R224] deadlines carry weekday, date, time and "UK time"', () => {
  expect(dateHelpers.deadline(new Date('2022-03-03T12:00:00Z'))).toBe('Thursday 3 March 2022, 12 noon UK time');
  expect(dateHelpers.clock(new Date('2022-07-01T11:00:00Z'))).toBe('12:00');
  expect(dateHelpers.dayInMargin('2022-04-28')).toBe('Thu 28 April');
});
