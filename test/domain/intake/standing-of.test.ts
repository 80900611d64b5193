// Each submission stands in exactly one place of the intake's sum.
import { expect, test } from '@jest/globals';
import { standingOf } from '../../../domain/intake/standing-of.ts';
import { standings } from '../../../domain/intake/reconcile.ts';
import {
  reasonsNotSubmitted,
  submissionSchema,
  waysIn,
  type Submission,
} from '../../../domain/submission/submission.ts';

const now = new Date('2022-03-03T12:00:00Z');
const plain = { copyFails: false, extendedUntil: null };
const soon = new Date(now.getTime() + 1_000);
const past = new Date(now.getTime() - 1_000);

test.each([
  ['failed to copy, whatever else', { copyFails: true, extendedUntil: soon }, 'failedToCopy'],
  ['extended while extra time runs', { copyFails: false, extendedUntil: soon }, 'extended'],
  ['extended at its very last moment', { copyFails: false, extendedUntil: now }, 'extended'],
  ['undecided once extra time is over', { copyFails: false, extendedUntil: past }, 'undecided'],
  ['undecided where nothing is known', plain, 'undecided'],
])('[R75] an expected submission stands as %s', (_name, beside, standing) =>
  expect(standingOf({ state: 'expected' }, beside, now)).toBe(standing),
);

const copyIds = ['a'];

test.each<[Submission, string]>([
  [{ state: 'draft-at-close', reason: 'draft' }, 'draftAtClose'],
  [{ state: 'received', way: 'in-time', copyIds }, 'received'],
  [{ state: 'received', way: 'extension', copyIds }, 'received'],
  [{ state: 'received', way: 'draft-accepted', copyIds }, 'draftAccepted'],
  [{ state: 'technical-check', way: 'draft-accepted', copyIds }, 'draftAccepted'],
  [{ state: 'released', way: 'in-time', copyIds }, 'received'],
  [{ state: 'not-submitted', reason: 'draft-refused' }, 'draftRefused'],
  [{ state: 'not-submitted', reason: 'nothing-submitted' }, 'notSubmitted'],
  [{ state: 'not-submitted', reason: 'after-close' }, 'notSubmitted'],
  [{ state: 'deferred' }, 'deferred'],
  [{ state: 'withdrawn' }, 'withdrawn'],
])('[R75] %j counts as %s, whatever was known before', (submission, standing) => {
  expect(standingOf(submission, plain, now)).toBe(standing);
  expect(standingOf(submission, { copyFails: true, extendedUntil: soon }, now)).toBe(standing);
});

test('every state has a place in the sum', () => {
  const facts = { way: waysIn[0], copyIds, reason: reasonsNotSubmitted[0] };
  for (const { shape } of submissionSchema.options) {
    const state = shape.state.value;
    const submission = submissionSchema.parse({
      ...facts,
      state,
      ...(state === 'draft-at-close' ? { reason: 'draft' } : {}),
    });
    expect(standings).toContain(standingOf(submission, plain, now));
  }
});
