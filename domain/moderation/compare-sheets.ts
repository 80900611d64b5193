// Two blind sheets side by side: whether the first stands, and where they differ, what decides the outcome first (R137).
import type { CriterionKey } from '../programme/criterion-key.ts';
import { criteriaIn, type MarkScheme, maximumOf, type Score } from '../mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../mark-scheme/mark-sheet.ts';
import { type Outcome, outcomeOf } from '../outcome/outcome.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { ToleranceTerms } from './moderation-terms.ts';

/** One criterion that was marked differently. */
export interface Difference {
  readonly key: CriterionKey;
  readonly area: string;
  readonly first: Score;
  readonly second: Score;
  /** True when this mark alone, put from one sheet into the other, turns that sheet's outcome. */
  readonly decides: boolean;
}

/** What keeps the first marks from standing by themselves. */
export type Breach = 'outcome' | 'criterion' | 'total';

export interface Comparison {
  readonly verdict: 'first-stands' | 'differs';
  readonly breaches: readonly Breach[];
  readonly differences: readonly Difference[];
  readonly first: Outcome;
  readonly second: Outcome;
}

/** Compares two complete sheets of one unit (R137). An incomplete one is refused: a mark that is missing is no 0 (R113). */
export function compareSheets(
  first: MarkSheet,
  second: MarkSheet,
  scheme: MarkScheme,
  terms: ToleranceTerms,
): Comparison | Refusal {
  const [one, other] = [outcomeOf(first, scheme), outcomeOf(second, scheme)];
  if (isRefusal(one)) return one;
  if (isRefusal(other)) return other;
  const differences = differencesOf(first, second, scheme);
  const breaches: Breach[] = [];
  if (terms.outcomeMustMatch && one.result !== other.result) breaches.push('outcome');
  if (differences.some((found) => gap(found) > terms.criterion)) breaches.push('criterion');
  if (Math.abs(one.total.marks - other.total.marks) > totalTolerance(scheme, first.tasks, terms))
    breaches.push('total');
  return {
    verdict: breaches.length === 0 ? 'first-stands' : 'differs',
    breaches,
    differences,
    first: one,
    second: other,
  };
}

/** How far two totals of a unit may be apart: more in a unit of more than 24 marks (R137). */
export function totalTolerance(scheme: MarkScheme, tasks: readonly string[], terms: ToleranceTerms): number {
  return maximumOf(scheme, tasks) > terms.smallUnitMarks ? terms.largeUnitTotal : terms.smallUnitTotal;
}

const gap = ({ first, second }: Difference) => Math.abs(first - second);

function differencesOf(first: MarkSheet, second: MarkSheet, scheme: MarkScheme): readonly Difference[] {
  return criteriaIn(scheme, first.tasks)
    .flatMap(({ key, area }) => {
      const [one, other] = [first.scores[key] ?? null, second.scores[key] ?? null];
      if (one === null || other === null || one === other) return [];
      const decides = turns(first, key, other, scheme) || turns(second, key, one, scheme);
      return [{ key, area, first: one, second: other, decides }];
    })
    .sort((a, b) => Number(b.decides) - Number(a.decides) || gap(b) - gap(a));
}

function turns(sheet: MarkSheet, key: CriterionKey, score: Score, scheme: MarkScheme): boolean {
  const before = outcomeOf(sheet, scheme);
  const after = outcomeOf({ ...sheet, scores: { ...sheet.scores, [key]: score } }, scheme);
  return !isRefusal(before) && !isRefusal(after) && before.result !== after.result;
}
