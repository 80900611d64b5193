// The demo's orders: every programme in a window of its own kind.
import { expect, test } from '@jest/globals';
import { daysBetween } from '../../../domain/calendar/local-date.ts';
import type { demoProgrammes } from '../../../rehearsal/demo/demo-order.ts';
import { demoOrder } from '../../../rehearsal/demo/demo-order.ts';
import { unitsOfOrder } from '../../../rehearsal/cohort/units-of-order.ts';

const orderOf = (programme: (typeof demoProgrammes)[number]) => demoOrder({ programme, participants: 6, seed: '7' });

test('[R16] NPQH and NPQEL close as their provider dated them', () => {
  expect([orderOf('npqh').opensOn, orderOf('npqh').closesOn]).toEqual(['2022-02-17', '2022-03-03']);
  expect([orderOf('npqel').opensOn, orderOf('npqel').closesOn]).toEqual(['2021-11-25', '2021-12-09']);
});

test('the case study closes on its eighth day, counting the first', () => {
  const { opensOn, closesOn } = orderOf('npqlt');
  expect(daysBetween(opensOn, closesOn) + 1).toBe(8);
});

test('the case study asks for 1,500 words', () => {
  expect(orderOf('npqlt').tasks.map(({ wordLimit }) => wordLimit)).toEqual([1_500]);
});

test.each([
  ['npqml', ['Part A and Part B']],
  ['npqsl', ['Part A and Part B']],
  ['npqh', ['Task 1', 'Task 2']],
  ['npqel', ['Task 1', 'Task 2']],
  ['npqlt', ['Case study']],
] as const)('%s is submitted as %j', (programme, names) => {
  expect(unitsOfOrder(orderOf(programme)).map(({ name }) => name)).toEqual(names);
});
