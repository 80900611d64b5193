// The amounts as shipped, and how an amount reads.
import { expect, test } from '@jest/globals';
import { fees } from '../../../domain/fee/fees.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';

test('[R157] not submitting costs £100 as shipped', () => {
  expect(inPounds(fees.nonSubmission)).toBe('£100');
});

test('[R156] resubmitting after a second fail costs £150 as shipped', () => {
  expect(inPounds(fees.secondResubmission)).toBe('£150');
});

test.each([
  [0, '£0'],
  [5, '£0.05'],
  [123_45, '£123.45'],
  [1_000_00, '£1,000'],
])('%s pence reads %s', (pence, words) => {
  expect(inPounds(pence)).toBe(words);
});
