// Acceptance sizes and what a sample proves, against published and independently computed numbers.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose, waysToFindAtMost } from '../../../domain/moderation/hypergeometric.ts';
import { mostWrongLeft, provenPerMille, sampleSize, unacceptable } from '../../../domain/moderation/sample-size.ts';

test.each([
  [60, 31, 45, 54],
  [100, 39, 58, 73],
  [200, 47, 72, 93],
  [300, 50, 78, 102],
  [500, 54, 84, 110],
  [1000, 56, 88, 117],
  [1_000_000, 59, 93, 124],
])('[R132] of %i scripts, %i without a difference prove 95 %%; %i with one; %i with two', (all, none, one, two) => {
  expect([0, 1, 2].map((differences) => sampleSize({ all, unchecked: all }, 0.95, differences))).toEqual([
    none,
    one,
    two,
  ]);
});

test.each([
  [60, 4],
  [100, 6],
  [110, 6],
  [19, 1],
])('[R132] of %i scripts, %i wrong outcomes break a target of 95 %%', (all, wrong) => {
  expect(unacceptable(all, 0.95)).toBe(wrong);
});

test('[R132] scripts of the census count as checked: 27 of the 71 others prove 95 % of 110', () => {
  const lot = { all: 110, unchecked: 71 };
  expect(sampleSize(lot, 0.95)).toBe(27);
  expect(provenPerMille(lot, 27, 0)).toBe(954);
  expect(provenPerMille(lot, 27, 1)).toBe(927);
  expect(provenPerMille(lot, 71, 0)).toBe(1000);
  expect(provenPerMille(lot, 10, 0)).toBe(845);
});

test('[R132] where the census leaves too few to break the target, nothing more is needed', () => {
  expect(sampleSize({ all: 100, unchecked: 5 }, 0.95)).toBe(0);
  expect(sampleSize({ all: 0, unchecked: 0 }, 0.95)).toBe(0);
});

test.each([
  [10, 741],
  [20, 861],
  [30, 905],
  [50, 942],
  [59, 950],
])('[R132] %i clean scripts of a very large window prove about %i in a thousand', (drawn, perMille) => {
  const all = 20_000;
  expect(Math.abs(provenPerMille({ all, unchecked: all }, drawn, 0) - perMille)).toBeLessThanOrEqual(1);
});

test('[R132] the size is the smallest that proves the target, whatever the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (unchecked, census) => {
      const lot = { all: unchecked + census, unchecked };
      const size = sampleSize(lot, 0.95);
      expect(provenPerMille(lot, size, 0)).toBeGreaterThanOrEqual(950);
      if (size > 0) expect(mostWrongLeft(unchecked, size - 1, 0)).toBeGreaterThanOrEqual(unacceptable(lot.all, 0.95));
    }),
    { numRuns: 40 },
  );
});

test('[R132] what was found and put right is taken off, and the rest of the bound stays that of the first draw', () => {
  expect(mostWrongLeft(71, 71, 3)).toBe(0);
  expect(mostWrongLeft(71, 27, 1)).toBeGreaterThan(mostWrongLeft(71, 27, 0));
});

test('draws without replacement are counted exactly', () => {
  expect(choose(52, 5)).toBe(2_598_960n);
  expect(choose(3, 4)).toBe(0n);
  expect(waysToFindAtMost(3, 10, 3, 4)).toBe(choose(10, 4));
  expect(waysToFindAtMost(0, 10, 3, 4)).toBe(choose(7, 4));
  expect(waysToFindAtMost(0, 10, 8, 4)).toBe(0n);
});
