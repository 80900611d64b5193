// What handing in again costs after each fail, under which price list, and the sums of charges.
import { expect, test } from '@jest/globals';
import { feesOn, type DatedFees } from '../../../domain/fee/fee-schedule.ts';
import { sums } from '../../../domain/fee/charge.ts';
import { resubmissionFee } from '../../../domain/fee/resubmission-fee.ts';

const fees = { nonSubmission: 100_00, secondResubmission: 150_00 };

test('[R155] the first resubmission is free', () => {
  expect(resubmissionFee(1, fees)).toEqual({ kind: 'free' });
});

test('[R156] after a second fail £150 is proposed', () => {
  expect(resubmissionFee(2, fees)).toEqual({ kind: 'charge', pence: 150_00 });
});

test('[R163] after a further fail nothing is proposed: an admin is asked', () => {
  expect(resubmissionFee(3, fees)).toEqual({ kind: 'ask-admin' });
  expect(resubmissionFee(7, fees)).toEqual({ kind: 'ask-admin' });
});

test.each([0, -1, 1.5])('%s fails are no fail', (fails) => {
  expect(() => resubmissionFee(fails, fees)).toThrow(RangeError);
});

const schedule: readonly DatedFees[] = [
  { from: '2022-09-01', nonSubmission: 120_00, secondResubmission: 180_00 },
  { from: '2021-09-01', nonSubmission: 100_00, secondResubmission: 150_00 },
];

test.each([
  ['2022-03-03', 100_00],
  ['2022-08-31', 100_00],
  ['2022-09-01', 120_00],
  ['2030-01-01', 120_00],
  ['2020-01-01', 100_00],
] as const)('[R164] on %s the amount in force counts', (day, pence) => {
  expect(feesOn(schedule, day).nonSubmission).toBe(pence);
});

test('without a price list nothing can be charged', () => {
  expect(() => feesOn([], '2022-03-03')).toThrow(RangeError);
});

test('sums stand apart by state', () => {
  const proposed = { state: 'proposed', pence: 100_00 } as const;
  expect(sums([proposed, proposed, { state: 'waived', pence: 150_00 }])).toEqual({
    proposed: 200_00,
    confirmed: 0,
    waived: 150_00,
  });
});
