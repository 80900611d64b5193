// Pass and fail: the lines, the areas, the units, and that an outcome says why.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { blankSheet, type MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import { type Outcome, outcomeOf } from '../../../domain/outcome/outcome.ts';
import { overallOutcome } from '../../../domain/outcome/overall-outcome.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { programmeOf, schemeOf } from '../../support/frameworks.ts';

const sheetOf = (scheme: MarkScheme, tasks: readonly string[], score: (key: string) => number): MarkSheet => ({
  tasks,
  scores: Object.fromEntries(Object.keys(blankSheet(scheme, tasks).scores).map((key) => [key, score(key)])),
});

function outcome(sheet: MarkSheet, scheme: MarkScheme): Outcome {
  const result = outcomeOf(sheet, scheme);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

test.each([
  ['NPQML', ['A', 'B'], 16],
  ['NPQSL', ['A', 'B'], 14],
  ['NPQH', ['1'], 15],
  ['NPQH', ['2'], 6],
  ['NPQEL', ['1'], 14],
  ['NPQEL', ['2'], 12],
])('[R117] %s %j passes from %d marks, an average of 1, in every area and in all', (code, tasks, needed) => {
  const scheme = schemeOf(code);
  const average = outcome(
    sheetOf(scheme, tasks, () => 1),
    scheme,
  );
  expect(average.total).toEqual({ marks: needed, maximum: needed * 2, needed, met: true });
  expect(average.result).toBe('pass');
  for (const area of average.areas) {
    expect(Number.isInteger(area.needed)).toBe(true);
    expect(area.marks).toBe(area.needed);
  }
});

test('[R116] one mark under the total line fails, and says so', () => {
  const scheme = { ...schemeOf('NPQH'), passRule: { ...schemeOf('NPQH').passRule, minContentAreaPercent: 0 } };
  const short = outcome(
    sheetOf(scheme, ['1'], (key) => (key === '1/1.3.1' ? 0 : 1)),
    scheme,
  );
  expect(short).toMatchObject({
    result: 'fail',
    total: { marks: 14, needed: 15, met: false },
    failed: [{ rule: 'total' }],
  });
});

test('[R116] a content area under its own line fails a unit whose total is well above', () => {
  const scheme = schemeOf('NPQH');
  const lopsided = outcome(
    sheetOf(scheme, ['1'], (key) => (key.startsWith('1/4.') ? (key === '1/4.3.1' ? 2 : 0) : 2)),
    scheme,
  );
  expect(lopsided.total).toMatchObject({ marks: 26, met: true });
  expect(lopsided.areas.find(({ area }) => area === 'partnership')).toEqual({
    area: 'partnership',
    marks: 2,
    maximum: 6,
    needed: 3,
    met: false,
  });
  expect(lopsided.failed).toEqual([{ rule: 'content-area', area: 'partnership' }]);
  expect(lopsided.result).toBe('fail');
});

test('[R116] NPQML is judged over parts A and B together; NPQEL 4.4.1 at 2 in Task 1 and 0 in Task 2 counts apart', () => {
  const npqml = schemeOf('NPQML');
  const sheet = outcome(
    sheetOf(npqml, ['A', 'B'], (key) => (key.startsWith('A/') ? 1 : 2)),
    npqml,
  );
  expect(sheet.total).toMatchObject({ marks: 22, maximum: 32 });
  expect(sheet.areas.map(({ area }) => area)).toHaveLength(6);
  const npqel = schemeOf('NPQEL');
  const task = (id: string, score: number) =>
    outcome(
      sheetOf(npqel, [id], (key) => (key === `${id}/4.4.1` ? score : 1)),
      npqel,
    );
  expect(task('1', 2).areas.find(({ area }) => area === 'partnership')).toMatchObject({ marks: 3, maximum: 4 });
  expect(task('2', 0)).toMatchObject({
    result: 'fail',
    failed: [{ rule: 'total' }, { rule: 'content-area', area: 'partnership' }],
  });
});

test('[R116] the pass rule is data: percentages and a most of zeros', () => {
  const scheme = schemeOf('NPQH');
  const rule = (change: Partial<MarkScheme['passRule']>): MarkScheme => ({
    ...scheme,
    passRule: { ...scheme.passRule, ...change },
  });
  const ones = (rules: MarkScheme) =>
    outcome(
      sheetOf(rules, ['2'], () => 1),
      rules,
    ).result;
  expect(ones(rule({ minTotalPercent: 51 }))).toBe('fail');
  expect(ones(rule({ minContentAreaPercent: 50.1 }))).toBe('fail');
  const oneZero = sheetOf(scheme, ['2'], (key) => (key === '2/5.3.1' ? 0 : 2));
  expect(outcome(oneZero, rule({ maxZeros: null })).result).toBe('pass');
  expect(outcome(oneZero, rule({ maxZeros: 1 })).result).toBe('pass');
  expect(outcome(oneZero, rule({ maxZeros: 0 }))).toMatchObject({
    result: 'fail',
    failed: [{ rule: 'zeros', zeros: 1, most: 0 }],
  });
});

test('[R113] an incomplete sheet has no outcome, not even a fail', () => {
  const scheme = schemeOf('NPQH');
  const sheet = sheetOf(scheme, ['2'], () => 2);
  expect(outcomeOf({ ...sheet, scores: { ...sheet.scores, '2/5.3.1': null } }, scheme)).toMatchObject({
    refused: 'scores-missing',
  });
});

test('[R116] for any marks the outcome is the rule read literally, and it explains a fail and only a fail', () => {
  const scheme = schemeOf('NPQEL');
  const keys = Object.keys(blankSheet(scheme, ['1']).scores);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 2), { minLength: keys.length, maxLength: keys.length }), (scores) => {
      const of = new Map(keys.map((key, index) => [key, scores[index] ?? 0]));
      const result = outcome(
        sheetOf(scheme, ['1'], (key) => of.get(key) ?? 0),
        scheme,
      );
      const sum = (own: readonly string[]): number => own.reduce((total, key) => total + (of.get(key) ?? 0), 0);
      const areas = [...new Set(scheme.criteria.filter(({ task }) => task === '1').map(({ area }) => area))];
      const reached = areas.every((area) => {
        const own = scheme.criteria.filter((one) => one.task === '1' && one.area === area).map(({ key }) => key);
        return sum(own) >= own.length;
      });
      expect(result.result).toBe(reached && sum(keys) >= keys.length ? 'pass' : 'fail');
      expect(result.failed.length > 0).toBe(result.result === 'fail');
    }),
  );
});

test('[R118] NPQH and NPQEL are passed only when both tasks pass', () => {
  const { units } = programmeOf('NPQH');
  const rule = schemeOf('NPQH').passRule;
  expect(overallOutcome(units, { '1': 'pass', '2': 'pass' }, rule)).toBe('pass');
  expect(overallOutcome(units, { '1': 'pass', '2': 'fail' }, rule)).toBe('fail');
  expect(overallOutcome(units, { '1': 'fail', '2': null }, rule)).toBe('fail');
  expect(overallOutcome(units, { '1': 'pass' }, rule)).toBe('open');
  expect(overallOutcome(units, {}, rule)).toBe('open');
  expect(overallOutcome(units, { '1': 'pass', '2': 'fail' }, { requireAllTasks: false })).toBe('pass');
  expect(overallOutcome([], {}, rule)).toBe('open');
});
