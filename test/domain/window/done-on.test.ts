// When each step of the timetable was done, from what happened and from where everything stands.
import { expect, test } from '@jest/globals';
import type { SubmissionState } from '../../../domain/submission/submission.ts';
import { doneOn, type LastMove } from '../../../domain/window/done-on.ts';

const move = (from: SubmissionState, to: SubmissionState, on: LastMove['on']): LastMove => ({ from, to, on });
const moves = [
  move('received', 'technical-check', '2022-03-10'),
  move('technical-check', 'ready-to-mark', '2022-03-12'),
  move('technical-check', 'correction-requested', '2022-03-13'),
  move('correction-returned', 'ready-to-mark', '2022-03-17'),
  move('ready-to-mark', 'allocated', '2022-03-21'),
  move('allocated', 'ready-to-mark', '2022-03-23'),
  move('marking', 'marked', '2022-05-01'),
  move('marking', 'withdrawn', '2022-05-09'),
];

test('[R24] a step is done on the day on which the last submission left what lies before it', () => {
  const present = new Set<SubmissionState>(['marked', 'not-submitted', 'withdrawn']);
  const days = (['basicIssues', 'technicalCheck', 'corrections', 'allocation'] as const).map((name) =>
    doneOn(name, present, moves),
  );
  expect(days).toEqual(['2022-03-10', '2022-03-13', '2022-03-17', '2022-03-21']);
  expect(doneOn('moderation', present, moves)).toBeNull();
});

test('[R24] while one submission stands before it, no step is done', () => {
  expect(doneOn('marking', new Set<SubmissionState>(['marked', 'allocated']), moves)).toBeNull();
  expect(doneOn('corrections', new Set<SubmissionState>(['correction-returned']), moves)).toBeNull();
});

test('nobody has come so far: nothing is done, whoever has left', () => {
  const left = [move('received', 'withdrawn', '2022-03-08')];
  expect(doneOn('marking', new Set<SubmissionState>(['withdrawn']), left)).toBeNull();
  expect(doneOn('basicIssues', new Set<SubmissionState>(['withdrawn']), left)).toBe('2022-03-08');
});
