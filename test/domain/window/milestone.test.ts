// The timetable after close, and when people are written to before it.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/local-date.ts';
import { atUk, noonUk, ukDate } from '../../../domain/calendar/uk-time.ts';
import { ukTime } from '../../../domain/calendar/uk-words.ts';
import { defaultTimeline, milestones, milestoneState } from '../../../domain/window/milestone.ts';
import { defaultReminderTerms, windowEmails } from '../../../domain/window/reminder.ts';
import { closeOf } from '../../../domain/window/window.ts';
import { anyDate } from '../calendar/any-date.ts';
import { published } from './published-windows.ts';

test('[R24] the milestones fall on days 7, 10, 15, 18, 63, 91, 98 and 105 after close', () => {
  expect(milestones(published.npqhK, defaultTimeline)).toEqual([
    { name: 'basicIssues', dueOn: '2022-03-10' },
    { name: 'technicalCheck', dueOn: '2022-03-13' },
    { name: 'corrections', dueOn: '2022-03-18' },
    { name: 'allocation', dueOn: '2022-03-21' },
    { name: 'marking', dueOn: '2022-05-05' },
    { name: 'moderation', dueOn: '2022-06-02' },
    { name: 'outcomes', dueOn: '2022-06-09' },
    { name: 'release', dueOn: '2022-06-16' },
  ]);
});

test('[R24] the days are settings', () => {
  const due = milestones(published.npqhK, { ...defaultTimeline, marking: 49 });
  expect(due.find(({ name }) => name === 'marking')?.dueOn).toBe('2022-04-21');
});

test('[R14] a pre-assessment window has no milestones of marking', () => {
  expect(milestones(published.npqhKDraft, defaultTimeline)).toEqual([]);
});

const marking = { name: 'marking', dueOn: '2022-05-05' } as const;

test.each([
  ['met', '2022-05-20', '2022-05-05', null],
  ['missed', '2022-05-20', '2022-05-06', null],
  ['missed', '2022-05-06', null, null],
  ['at-risk', '2022-05-05', null, null],
  ['at-risk', '2022-04-28', null, null],
  ['ahead', '2022-04-27', null, null],
  ['at-risk', '2022-04-01', null, '2022-05-06'],
  ['ahead', '2022-05-04', null, '2022-05-05'],
] as const)('[R24] a milestone is %s on %s (done %s, likely %s)', (state, today, doneOn, likelyOn) => {
  expect(milestoneState(marking, { today, doneOn, likelyOn }, 7)).toBe(state);
});

test('E1 goes 28 days before close, E2 at 14, 7, 2 and 1 days before, all at noon UK time', () => {
  const emails = windowEmails(published.npqhK, noonUk('2022-01-04'), defaultReminderTerms);
  expect(emails.map(({ email, at }) => [email, ukDate(at), ukTime(at)])).toEqual([
    ['window-opens', '2022-02-03', '12 noon'],
    ['window-reminder', '2022-02-17', '12 noon'],
    ['window-reminder', '2022-02-24', '12 noon'],
    ['window-reminder', '2022-03-01', '12 noon'],
    ['window-reminder', '2022-03-02', '12 noon'],
  ]);
});

test('a window published late is announced at once, and no reminder follows within 48 hours', () => {
  const emails = windowEmails(published.npqhK, atUk('2022-02-23', '09:00:00'), defaultReminderTerms);
  expect(emails.map(({ email, daysBefore, at }) => [email, daysBefore, ukDate(at)])).toEqual([
    ['window-opens', null, '2022-02-23'],
    ['window-reminder', 2, '2022-03-01'],
    ['window-reminder', 1, '2022-03-02'],
  ]);
  const exactly48 = windowEmails(published.npqhK, noonUk('2022-02-22'), defaultReminderTerms);
  expect(exactly48.map(({ daysBefore }) => daysBefore)).toEqual([null, 7, 2, 1]);
});

test('nothing is sent at or after close', () => {
  expect(windowEmails(published.npqhK, noonUk('2022-03-03'), defaultReminderTerms)).toEqual([]);
});

test('[R12] no moment to write ever falls in a skipped hour, after close or before publication', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (closesOn, daysBefore) => {
      const window = { ...published.npqhK, closesOn };
      const publishedAt = noonUk(addDays(closesOn, -daysBefore));
      for (const { at } of windowEmails(window, publishedAt, defaultReminderTerms)) {
        expect(ukTime(at)).toBe('12 noon');
        expect(at < closeOf(window)).toBe(true);
        expect(at >= publishedAt).toBe(true);
      }
    }),
  );
});
