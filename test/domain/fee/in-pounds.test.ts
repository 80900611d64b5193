// How an amount reads.
import { expect, test } from '@jest/globals';
import { inPounds } from '../../../domain/fee/in-pounds.ts';

test.each([
  [0, '£0'],
  [5, '£0.05'],
  [123_45, '£123.45'],
  [1_000_00, '£1,000'],
])('%s pence reads %s', (pence, words) => {
  expect(inPounds(pence)).toBe(words);
});
