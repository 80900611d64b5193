// When the first marks stand, and what two people see first when they do not.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { agreeMarks, isChanged, type Settled } from '../../../domain/moderation/agree-marks.ts';
import { type Comparison, compareSheets, totalTolerance } from '../../../domain/moderation/compare-sheets.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { schemeOf } from '../../support/frameworks.ts';
import { anySheet, sheetOf } from '../../support/sheets.ts';

const scheme = schemeOf('NPQH');
const terms = defaultModerationTerms.tolerance;
const safe = { ...scheme, passRule: { ...scheme.passRule, minContentAreaPercent: 0 } };

function compared(first: Record<string, number>, second: Record<string, number>, base = 2, by = safe): Comparison {
  const sheet = (own: Record<string, number>) => sheetOf(by, ['1'], (key) => own[key] ?? base);
  const found = compareSheets(sheet(first), sheet(second), by, terms);
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
}

test.each<[string, Record<string, number>, Record<string, number>, Comparison['verdict'], readonly string[]]>([
  ['alike', {}, {}, 'first-stands', []],
  ['one mark apart on three criteria', {}, { '1/1.3.1': 1, '1/1.3.2': 1, '1/1.3.3': 1 }, 'first-stands', []],
  ['one mark apart on four', {}, { '1/1.3.1': 1, '1/1.3.2': 1, '1/1.3.3': 1, '1/1.3.4': 1 }, 'differs', ['total']],
  ['two marks apart on one', {}, { '1/1.3.1': 0 }, 'differs', ['criterion']],
  ['apart on many, totals alike', { '1/1.3.1': 1, '1/1.3.2': 1 }, { '1/1.3.3': 1, '1/1.3.4': 1 }, 'first-stands', []],
])('[R137] sheets %s: %s', (_name, first, second, verdict, breaches) => {
  expect(compared(first, second)).toMatchObject({ verdict, breaches });
});

test('[R137] one mark between them that turns the outcome is a difference to agree on', () => {
  const found = compared({}, { '1/1.3.1': 0 }, 1);
  expect(found).toMatchObject({ verdict: 'differs', breaches: ['outcome'] });
  expect(found.first.result).toBe('pass');
  expect(found.second.result).toBe('fail');
});

test('[R137] what decides the outcome comes first, then what is furthest apart, then printed order', () => {
  const first = { '1/1.3.1': 2, '1/1.3.2': 2, '1/2.3.2': 2, '1/2.3.3': 1, '1/2.3.4': 0, '1/4.3.1': 2, '1/4.3.2': 0 };
  const second = { '1/1.3.1': 0, '1/1.3.2': 2, '1/2.3.2': 1, '1/2.3.3': 0, '1/2.3.4': 0, '1/4.3.1': 2, '1/4.3.2': 1 };
  const found = compared(first, second, 1, scheme);
  expect(found.differences.map(({ key, decides }) => [key, decides])).toEqual([
    ['1/2.3.2', true],
    ['1/2.3.3', true],
    ['1/1.3.1', false],
    ['1/4.3.2', false],
  ]);
});

test.each([
  ['NPQH', ['1'], 3],
  ['NPQH', ['2'], 2],
  ['NPQEL', ['2'], 2],
  ['NPQEL', ['1'], 3],
  ['NPQML', ['A', 'B'], 3],
])('[R137] totals of %s %j may be %i apart', (code, tasks, tolerance) => {
  expect(totalTolerance(schemeOf(code), tasks, terms)).toBe(tolerance);
});

test('[R137] the first marks stand exactly when no criterion, no total and no outcome is too far apart', () => {
  fc.assert(
    fc.property(anySheet(scheme, ['2']), anySheet(scheme, ['2']), (first, second) => {
      const found = compareSheets(first, second, scheme, terms);
      if (isRefusal(found)) throw new Error(found.refused);
      const near = found.differences.every((one) => Math.abs(one.first - one.second) <= 1);
      const close = Math.abs(found.first.total.marks - found.second.total.marks) <= 2;
      const same = found.first.result === found.second.result;
      expect(found.verdict).toBe(near && close && same ? 'first-stands' : 'differs');
    }),
  );
});

test('[R113] a sheet with a mark missing is compared with nothing', () => {
  const whole = sheetOf(scheme, ['1'], () => 1);
  const short = { ...whole, scores: { ...whole.scores, '1/1.3.1': null } };
  expect(compareSheets(whole, short, scheme, terms)).toMatchObject({ refused: 'scores-missing' });
  expect(compareSheets(short, whole, scheme, terms)).toMatchObject({ refused: 'scores-missing' });
});

const settle = (...entries: readonly (readonly [CriterionKey, Settled])[]) => new Map(entries);
const first = sheetOf(scheme, ['1'], () => 1);
const { differences } = compared({}, { '1/1.3.1': 0, '1/2.3.1': 2 }, 1);

test('[R137] agreed marks need a score and a reason for each difference, and touch nothing else', () => {
  const reason = 'The plan names the risk on p. 8';
  const one = ['1/1.3.1', { score: 0, reason }] as const;
  const two = ['1/2.3.1', { score: 1, reason }] as const;
  expect(agreeMarks(first, differences, settle(one), scheme)).toMatchObject({ refused: 'difference-open' });
  expect(agreeMarks(first, differences, settle(one, ['1/2.3.1', { score: 1, reason: ' ' }]), scheme)).toMatchObject({
    refused: 'agreement-reason-missing',
  });
  expect(agreeMarks(first, differences, settle(one, two, ['1/1.3.2', one[1]]), scheme)).toMatchObject({
    refused: 'criterion-not-in-difference',
  });
  expect(agreeMarks(first, differences, settle(one, ['1/2.3.1', { score: 1.5, reason }]), scheme)).toMatchObject({
    refused: 'score-off-scale',
  });
  const agreed = agreeMarks(first, differences, settle(one, two), scheme);
  expect(agreed).toEqual({ ...first, scores: { ...first.scores, '1/1.3.1': 0 } });
});

test('[R139] moderation changed a mark exactly when a final mark is not the first', () => {
  const changed = sheetOf(scheme, ['1'], (key) => (key === '1/4.3.3' ? 2 : 1));
  expect(isChanged(first, first, scheme)).toBe(false);
  expect(isChanged(first, changed, scheme)).toBe(true);
});
