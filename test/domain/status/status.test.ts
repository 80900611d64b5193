// What a participant can read of where they stand: the journey's steps, and nothing that tells one script from another before release.
import { expect, test } from '@jest/globals';
import { journey } from '../../../domain/status/journey.ts';
import { needState } from '../../../domain/status/need-state.ts';
import { participantStanding } from '../../../domain/status/participant-standing.ts';
import type { SubmissionState } from '../../../domain/submission/submission.ts';
import { answers } from '../../../domain/technical-check/results.ts';
import { published } from '../window/published-windows.ts';

const beingMarked: readonly SubmissionState[] = [
  'ready-to-mark',
  'allocated',
  'marking',
  'marked',
  'in-moderation',
  'adjudication',
  'agreed',
  'outcome-confirmed',
];

test('[R216] from ready to mark until release every state of a script reads the same to its participant', () => {
  expect(new Set(beingMarked.map(participantStanding))).toEqual(new Set(['marking']));
  expect(participantStanding('released')).toBe('result-sent');
});

test('the steps after the check follow the calendar: marking to day 63, moderation after it', () => {
  const at = (today: '2022-05-05' | '2022-05-06') =>
    journey(published.npqhK, { standing: 'marking', today, resultsOn: '2022-06-16' });
  expect(at('2022-05-05').map(({ name, state, day }) => [name, state, day])).toEqual([
    ['close', 'done', '2022-03-03'],
    ['check', 'done', '2022-03-10'],
    ['marking', 'now', '2022-03-21'],
    ['moderation', 'ahead', '2022-06-02'],
    ['results', 'ahead', '2022-06-16'],
  ]);
  expect(at('2022-05-06').find(({ state }) => state === 'now')?.name).toBe('moderation');
});

test('a result that comes later than planned moves the last step; once it is out every step is done', () => {
  const late = journey(published.npqhK, { standing: 'marking', today: '2022-06-20', resultsOn: '2022-06-30' });
  expect(late.at(-1)).toEqual({ name: 'results', state: 'ahead', day: '2022-06-30' });
  const out = journey(published.npqhK, { standing: 'result-sent', today: '2022-07-01', resultsOn: '2022-06-30' });
  expect(new Set(out.map(({ state }) => state))).toEqual(new Set(['done']));
});

test('[R82] what is not met is told once it has been asked for, and until then a person is still looking', () => {
  const facts = { isEngagement: false, answer: 'not-met', asked: false } as const;
  expect(needState({ ...facts, standing: 'checking' })).toBe('checking');
  expect(needState({ ...facts, standing: 'to-correct' })).toBe('checking');
  expect(needState({ ...facts, standing: 'to-correct', asked: true })).toBe('to-correct');
  expect(needState({ ...facts, standing: 'marking' })).toBe('as-sent');
});

test('[R94] an exception stands as one at every point of the journey', () => {
  for (const standing of ['to-submit', 'checking', 'to-correct', 'marking'] as const)
    expect(needState({ isEngagement: false, answer: 'excepted', asked: true, standing })).toBe('excepted');
});

test('engagement that holds an award back is with the team, whatever was answered', () => {
  for (const answer of [null, ...answers].filter((one) => one === null || one === 'not-met'))
    expect(needState({ isEngagement: true, answer, asked: false, standing: 'marking' })).toBe('team');
});
