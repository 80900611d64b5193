// Mark schemes and sheets: what a scheme must say, what a sheet must hold, and what stays shut without them.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { maximumOf, missingDescriptors } from '../../../domain/mark-scheme/mark-scheme.ts';
import {
  blankSheet,
  checkComplete,
  type MarkSheet,
  parseScore,
  unscored,
  withScore,
} from '../../../domain/mark-scheme/mark-sheet.ts';
import { mayReplaceScheme, schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { mayRelease, mayRoute } from '../../../domain/mark-scheme/scheme-gate.ts';
import { shipped, schemeOf } from '../../support/frameworks.ts';

const npqh = schemeOf('NPQH');
const own: MarkScheme = { ...npqh, example: false, version: '2021-1' };
const live = { mode: 'live', schemeRequired: true } as const;
const rehearsal = { mode: 'rehearsal', schemeRequired: true } as const;

const filled = (scheme: MarkScheme, tasks: readonly string[], score: number): MarkSheet => ({
  tasks,
  scores: Object.fromEntries(Object.keys(blankSheet(scheme, tasks).scores).map((key) => [key, score])),
});

test('[R9] every criterion of every shipped scheme has words for every score', () => {
  expect(shipped.markSchemes).toHaveLength(14);
  for (const scheme of shipped.markSchemes) expect(missingDescriptors(scheme)).toEqual([]);
  const [first, ...rest] = npqh.criteria;
  const gap =
    first === undefined
      ? []
      : [
          {
            ...first,
            descriptors: new Map([
              [0, 'a'],
              [1, ' '],
            ]),
          },
        ];
  expect(missingDescriptors({ ...npqh, criteria: [...gap, ...rest] })).toEqual(['1/1.3.1 at 1', '1/1.3.1 at 2']);
});

test('[R9] one scheme serves everybody of a framework version, and it stays once marking has begun', () => {
  expect(schemeFor(shipped.markSchemes, npqh.programme)).toBe(npqh);
  expect(schemeFor([own, { ...own, version: '2' }], npqh.programme)).toMatchObject({ refused: 'scheme-ambiguous' });
  expect(schemeFor(shipped.markSchemes, { ...npqh.programme, version: '2030' })).toMatchObject({
    refused: 'scheme-missing',
  });
  expect(mayReplaceScheme(npqh, own, false)).toBe(true);
  expect(mayReplaceScheme(npqh, own, true)).toMatchObject({ refused: 'scheme-in-use' });
  expect(mayReplaceScheme(npqh, schemeOf('NPQEL'), false)).toMatchObject({ refused: 'scheme-of-another-programme' });
});

test('[R11] without the provider’s own scheme nothing is routed on a live Moodle; a rehearsal may use the example', () => {
  expect(mayRoute(undefined, rehearsal)).toMatchObject({ refused: 'scheme-missing' });
  expect(mayRoute(undefined, live)).toMatchObject({ refused: 'scheme-missing' });
  expect(mayRoute(npqh, rehearsal)).toBe(true);
  expect(mayRoute(npqh, live)).toMatchObject({ refused: 'scheme-is-example' });
  expect(mayRoute(npqh, { ...live, schemeRequired: false })).toBe(true);
  expect(mayRoute(own, live)).toBe(true);
});

test('[R11] the shipped schemes say that they are examples, and a provider’s own takes their place', () => {
  for (const scheme of shipped.markSchemes) expect(scheme.example).toBe(true);
  expect(schemeFor([...shipped.markSchemes, own], npqh.programme)).toBe(own);
});

test('[R11] live results wait until two different people have confirmed this version of the scheme', () => {
  const by = (personId: string, schemeVersion = own.version) => ({
    personId,
    name: personId,
    at: noonUk('2022-03-01'),
    schemeVersion,
  });
  expect(mayRelease(own, [by('a')], live)).toMatchObject({ refused: 'scheme-unconfirmed', detail: { confirmed: 1 } });
  expect(mayRelease(own, [by('a'), by('a')], live)).toMatchObject({ refused: 'scheme-unconfirmed' });
  expect(mayRelease(own, [by('a'), by('b', 'older')], live)).toMatchObject({ refused: 'scheme-unconfirmed' });
  expect(mayRelease(own, [by('a'), by('b')], live)).toBe(true);
  expect(mayRelease(npqh, [by('a'), by('b')], live)).toMatchObject({ refused: 'scheme-is-example' });
  expect(mayRelease(npqh, [], rehearsal)).toBe(true);
});

test('[R113] a sheet has a place for every criterion of its task and no other, and cannot be complete with one missing', () => {
  const sheet = blankSheet(npqh, ['2']);
  expect(Object.keys(sheet.scores)).toEqual(['2/5.3.1', '2/5.3.2', '2/5.3.3', '2/6.3.1', '2/6.3.2', '2/6.3.3']);
  expect(checkComplete(filled(npqh, ['2'], 1), npqh)).toBe(true);
  for (const key of Object.keys(sheet.scores)) {
    const without = withScore(filled(npqh, ['2'], 1), key, null, npqh);
    expect('scores' in without && checkComplete(without, npqh)).toEqual({
      refused: 'scores-missing',
      detail: { count: 1, criteria: key },
    });
  }
  expect(withScore(sheet, '1/1.3.1', 1, npqh)).toMatchObject({ refused: 'criterion-not-on-sheet' });
  expect(withScore(sheet, '2/9.9.9', 1, npqh)).toMatchObject({ refused: 'criterion-not-on-sheet' });
  const { scores } = filled(npqh, ['2'], 1);
  expect(checkComplete({ tasks: ['2'], scores: { ...scores, '1/1.3.1': 1 } }, npqh)).toMatchObject({
    refused: 'criterion-not-on-sheet',
  });
});

test('[R113] 0 is a score and null is none', () => {
  expect(checkComplete(filled(npqh, ['2'], 0), npqh)).toBe(true);
  expect(unscored(filled(npqh, ['2'], 0), npqh)).toEqual([]);
  expect(unscored(blankSheet(npqh, ['2']), npqh)).toHaveLength(6);
  expect(parseScore('', npqh)).toBeNull();
  expect(parseScore(' 0 ', npqh)).toBe(0);
});

test('[R114] only 0, 1 and 2 are scores', () => {
  expect(npqh.scale).toEqual([0, 1, 2]);
  expect(['0', '1', '2'].map((text) => parseScore(text, npqh))).toEqual([0, 1, 2]);
  const sheet = blankSheet(npqh, ['2']);
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double()), (score) => {
      const result = withScore(sheet, '2/5.3.1', score, npqh);
      expect('scores' in result).toBe([0, 1, 2].includes(score));
    }),
  );
  for (const text of ['3', '-1', '1.0', '1,', '01', 'one', '1e0'])
    expect(parseScore(text, npqh)).toMatchObject({ refused: 'score-off-scale' });
  expect(
    checkComplete({ ...filled(npqh, ['2'], 1), scores: { ...filled(npqh, ['2'], 1).scores, '2/5.3.1': 3 } }, npqh),
  ).toMatchObject({
    refused: 'score-off-scale',
  });
});

test.each([
  ['NPQML', ['A'], 20],
  ['NPQML', ['B'], 12],
  ['NPQML', ['A', 'B'], 32],
  ['NPQSL', ['A'], 20],
  ['NPQSL', ['B'], 8],
  ['NPQSL', ['A', 'B'], 28],
  ['NPQH', ['1'], 30],
  ['NPQH', ['2'], 12],
  ['NPQEL', ['1'], 28],
  ['NPQEL', ['2'], 24],
])('[R115] the maximum of %s %j is %d', (code, tasks, maximum) => {
  expect(maximumOf(schemeOf(code), tasks)).toBe(maximum);
});
