// Looks at Moodle grow closer as close does, and go on for three weeks.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextLook } from '../../../domain/intake/next-look.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const close = new Date('2022-03-03T12:00:00Z');
const at = (ms: number) => new Date(close.getTime() + ms);

test.each([
  ['28 days before: in six hours', -28 * day, 6 * hour],
  ['four days before: in two hours', -4 * day, 2 * hour],
  ['a day before: in half an hour', -day, 30 * minute],
  ['an hour before: in ten minutes', -hour, 10 * minute],
  ['five minutes before: twelve hours after close, which looks for itself', -5 * minute, 5 * minute + 12 * hour],
  ['at close: in twelve hours', 0, 12 * hour],
  ['a second before three weeks are over: once more', 21 * day - 1_000, 12 * hour],
])('%s', (_name, from, gap) => expect(nextLook(at(from), close)).toEqual(at(from + gap)));

test('three weeks after close it ends', () => expect(nextLook(at(21 * day), close)).toBeNull());

test('a look is always ahead, never more often than every ten minutes, and gaps never grow before close', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60 * 24 * 60, max: 20 * 24 * 60 }), fc.nat({ max: 1_000 }), (from, sooner) => {
      const gap = (minutes: number) =>
        (nextLook(at(minutes * minute), close)?.getTime() ?? 0) - at(minutes * minute).getTime();
      const isLookBefore = (minutes: number) => (nextLook(at(minutes * minute), close) ?? close) < close;
      const grows = isLookBefore(from) && gap(from) > gap(from - sooner);
      return gap(from) >= 10 * minute && !grows;
    }),
  );
});
