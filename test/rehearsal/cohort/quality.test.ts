// How good scripts are and how two people see them: a window in which most pass, some fail, some are borderline, few marks differ.
import { expect, test } from '@jest/globals';
import { markBy, worthOf } from '../../../rehearsal/cohort/quality.ts';
import { criteriaIn, type MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { borderlineOf } from '../../../domain/moderation/borderline.ts';
import { compareSheets } from '../../../domain/moderation/compare-sheets.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { outcomeOf } from '../../../domain/outcome/outcome.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { loadFrameworks } from '../../../services/frameworks/load-frameworks.ts';

const schemes = loadFrameworks().markSchemes.filter(({ programme }) => programme.family === '2019-framework');

const must = <Value>(value: Value | Refusal): Value => {
  if (isRefusal(value)) throw new Error(value.refused);
  return value;
};

function sheetOf(scheme: MarkScheme, task: string, candidate: string, marker: 'first' | 'second') {
  const scores = criteriaIn(scheme, [task]).map(
    ({ key }) => [key, markBy(7, marker, candidate, key, scheme.scale)] as const,
  );
  return { tasks: [task], scores: Object.fromEntries(scores) };
}

test.each(schemes.map((scheme) => [scheme.programme.programme, scheme] as const))(
  '%s: of 120 scripts of each task most pass, some fail, some are borderline, few differ',
  (_programme, scheme) => {
    const differing: number[] = [];
    for (const task of new Set(scheme.criteria.map((criterion) => criterion.task))) {
      const candidates = Array.from({ length: 120 }, (_one, index) => `C${String(index)}`);
      const first = candidates.map((candidate) => sheetOf(scheme, task, candidate, 'first'));
      const second = candidates.map((candidate) => sheetOf(scheme, task, candidate, 'second'));
      const share = (holds: (sheet: (typeof first)[number], index: number) => boolean): number =>
        first.filter(holds).length / candidates.length;
      const { borderline, tolerance } = defaultModerationTerms;
      const passes = share((sheet) => must(outcomeOf(sheet, scheme)).result === 'pass');
      const near = share((sheet) => must(borderlineOf(sheet, scheme, borderline)) !== null);
      const differ = share(
        (sheet, index) => must(compareSheets(sheet, second[index] ?? sheet, scheme, tolerance)).verdict === 'differs',
      );
      expect(passes).toBeGreaterThan(0.7);
      expect(passes).toBeLessThan(0.97);
      expect(near).toBeGreaterThan(0.03);
      expect(near).toBeLessThan(0.45);
      expect(differ).toBeLessThan(0.2);
      differing.push(differ);
    }
    // Over the tasks together: on four criteria, as part B of NPQSL has, two people hardly ever part.
    expect(differing.reduce((sum, share) => sum + share, 0) / differing.length).toBeGreaterThan(0.01);
  },
);

test('a mark comes from the seed, the candidate and the criterion, never from who was asked first', () => {
  const scale = [0, 1, 2];
  const forwards = ['1/1.3.1', '1/1.3.2'].map((key) => markBy(7, 'first', 'C1', key, scale));
  const backwards = ['1/1.3.2', '1/1.3.1'].map((key) => markBy(7, 'first', 'C1', key, scale));
  expect(backwards.toReversed()).toEqual(forwards);
  expect(scale).toContain(worthOf(7, 'C1', '1/1.3.1', scale));
});
