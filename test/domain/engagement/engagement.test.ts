// Engagement: what counts of a course, and where nine tenths lie.
import { expect, test } from '@jest/globals';
import {
  engagementFigure,
  engagementPercent,
  isEngaged,
  type Share,
  type TrackedActivity,
} from '../../../domain/engagement/engagement.ts';
import { coverSessions } from '../../../domain/engagement/sessions.ts';

const activity = (courseModuleId: number, state: TrackedActivity['state'], isTracked = true): TrackedActivity => ({
  courseModuleId,
  state,
  isTracked,
  completedAt: null,
});

const of = (completed: number, tracked: number, tasks: Share | null = null) => ({ completed, tracked, tasks });

test.each([
  [9, 10, true],
  [899, 1_000, false],
  [26, 29, false],
  [27, 30, true],
] as const)('[R38] %i of %i is engaged with 90 per cent: %s', (completed, tracked, engaged) => {
  expect(isEngaged(of(completed, tracked), 90)).toBe(engaged);
});

test('[R38] a share is never rounded up to the line', () => {
  expect(engagementPercent(of(899, 1_000))).toBe(89);
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
  expect(engagementFigure(activities, new Set([9]), new Set())).toEqual(of(3, 4));
  expect(engagementFigure([activity(9, 'complete')], new Set([9]), new Set())).toBeNull();
});

test('[R39] diagnostic and reflective tasks are told apart from the rest of the course', () => {
  const activities = [
    activity(1, 'complete'),
    activity(2, 'incomplete'),
    activity(3, 'complete'),
    activity(9, 'complete'),
  ];
  const figure = engagementFigure(activities, new Set([9]), new Set([1, 2, 9, 44]));
  expect(figure).toEqual(of(2, 3, { completed: 1, tracked: 2 }));
});

test.each([
  ['few tasks, all done, and nothing else', of(2, 10, { completed: 2, tracked: 2 }), 50],
  ['few tasks, all done, and most of the rest', of(9, 12, { completed: 2, tracked: 2 }), 85],
  ['many tasks, all done, and a little of the rest', of(10, 20, { completed: 10, tracked: 10 }), 50],
  ['no task and all of the rest', of(8, 10, { completed: 0, tracked: 2 }), 50],
  ['nothing but tasks', of(3, 4, { completed: 3, tracked: 4 }), 75],
])('[R39] the tasks are half of engagement, however many they are: %s', (_case, figure, percent) => {
  expect(engagementPercent(figure)).toBe(percent);
});

test.each([
  [of(10, 12, { completed: 2, tracked: 2 }), true],
  [of(9, 12, { completed: 2, tracked: 2 }), false],
  [of(109, 110, { completed: 9, tracked: 10 }), false],
] as const)('[R39] [R38] %j is engaged with 90 per cent: %s, for every task is compulsory', (figure, engaged) => {
  expect(isEngaged(figure, 90)).toBe(engaged);
});

const done = (courseModuleId: number): TrackedActivity => ({
  ...activity(courseModuleId, 'complete'),
  completedAt: new Date('2021-11-04T16:00:00Z'),
});
const residential1 = { id: 's1', name: 'Residential 1', modules: [11, 12], logs: [19] };
const residential2 = { id: 's2', name: 'Residential 2', modules: [], logs: [] };
const was = (sessionId: string) => ({ sessionId, recordedBy: 'office', recordedAt: new Date('2021-10-01T09:00:00Z') });
const both = [residential1, residential2];

test.each([
  ['both attended', [was('s1'), was('s2')], [], ['attended', 'attended']],
  ['one online, with its log, and one attended', [was('s2')], [done(11), done(12), done(19)], ['online', 'attended']],
  ['modules without their log', [was('s2')], [done(11), done(12)], [null, 'attended']],
  ['a log without all modules', [was('s2')], [done(11), done(19)], [null, 'attended']],
  ['one that nothing stands in for', [was('s1')], [done(11), done(12), done(19)], ['attended', null]],
] as const)('[R36] of two sessions, %s', (_case, attended, activities, ways) => {
  const found = coverSessions(both, attended, activities);
  expect(found?.sessions.map(({ by }) => by)).toEqual(ways);
  expect([found?.completed, found?.tracked]).toEqual([ways.filter((by) => by !== null).length, 2]);
});

test('[R40] a session that is covered rests on evidence: what, by whose word, when', () => {
  const found = coverSessions(both, [was('s2')], [done(11), done(12), done(19)]);
  const moodle = (module: number) => ({
    what: `moodle:${String(module)}`,
    who: 'moodle',
    at: '2021-11-04T16:00:00.000Z',
  });
  expect(found?.evidence).toEqual([
    moodle(11),
    moodle(12),
    moodle(19),
    { what: 'session:s2', who: 'office', at: '2021-10-01T09:00:00.000Z' },
  ]);
});

test('[R36] where no sessions are listed nothing is said of them', () => {
  expect(coverSessions([], [was('s1')], [done(11)])).toBeNull();
});
