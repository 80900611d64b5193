// Engagement: what counts of a course, and where nine tenths lie.
import { expect, test } from '@jest/globals';
import {
  engagementFigure,
  engagementPercent,
  isEngaged,
  type TrackedActivity,
} from '../../../domain/engagement/engagement.ts';

const activity = (courseModuleId: number, state: TrackedActivity['state'], isTracked = true): TrackedActivity => ({
  courseModuleId,
  state,
  isTracked,
});

test.each([
  [9, 10, true],
  [899, 1_000, false],
  [26, 29, false],
  [27, 30, true],
] as const)('[R38] %i of %i is engaged with 90 per cent: %s', (completed, tracked, engaged) => {
  expect(isEngaged({ completed, tracked }, 90)).toBe(engaged);
});

test('[R38] a share is never rounded up to the line', () => {
  expect(engagementPercent({ completed: 899, tracked: 1_000 })).toBe(89);
});

test('[R208] activities that Moodle tracks count, the assessment itself does not', () => {
  const activities = [
    activity(1, 'complete'),
    activity(2, 'passed'),
    activity(3, 'failed'),
    activity(4, 'incomplete'),
    activity(5, 'complete', false),
    activity(9, 'complete'),
  ];
  expect(engagementFigure(activities, new Set([9]))).toEqual({ completed: 3, tracked: 4 });
  expect(engagementFigure([activity(9, 'complete')], new Set([9]))).toBeNull();
});
