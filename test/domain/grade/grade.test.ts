// What a result becomes in Moodle, and what keeps it out.
import { expect, test } from '@jest/globals';
import { gradeValue } from '../../../domain/grade/grade-value.ts';
import { whyNotWritten } from '../../../domain/grade/why-not-written.ts';

const scale = { by: 'scale', scaleId: 3 } as const;
const points = { by: 'points', maximum: 40 } as const;

test.each([
  ['pass', scale, 2],
  ['fail', scale, 1],
  ['pass', points, 40],
  ['fail', points, 0],
  ['pass', { by: 'nothing' }, null],
] as const)('[R151] a %s says no more than that: %j', (result, graded, value) => {
  expect(gradeValue(result, graded)).toBe(value);
});

const sound = {
  hasWorkflow: true,
  isBlind: false,
  identitiesRevealed: false,
  isTeamSubmission: false,
  marking: scale,
};

test.each([
  [sound, true, null],
  [undefined, true, 'no-assignment'],
  [sound, false, 'no-account'],
  [{ ...sound, hasWorkflow: false }, true, 'no-workflow'],
  [{ ...sound, isBlind: true }, true, 'still-blind'],
  [{ ...sound, isBlind: true, identitiesRevealed: true }, true, null],
  [{ ...sound, isTeamSubmission: true }, true, 'in-groups'],
  [{ ...sound, marking: { by: 'nothing' } as const }, true, 'no-grade'],
])('what keeps a grade out of Moodle: %#', (assignment, hasAccount, why) => {
  expect(whyNotWritten(assignment, hasAccount)).toBe(why);
});
