// Pass or fail of one unit from one complete sheet, with every sum and line that led to it.
import { checkComplete, type MarkSheet } from '../mark-scheme/mark-sheet.ts';
import { criteriaIn, type MarkScheme, type PassRule, topOf } from '../mark-scheme/mark-scheme.ts';
import { isRefusal, type Refusal } from '../refusal.ts';

/** Marks against their maximum and the line they had to reach, in marks. */
export interface Tally {
  readonly marks: number;
  readonly maximum: number;
  readonly needed: number;
  readonly met: boolean;
}

/** A rule that was not met: the total, a content area, or more zeros than allowed. */
export type FailedRule =
  | { readonly rule: 'total' }
  | { readonly rule: 'content-area'; readonly area: string }
  | { readonly rule: 'zeros'; readonly zeros: number; readonly most: number };

/** A unit's outcome, which explains itself (R116). */
export interface Outcome {
  readonly result: 'pass' | 'fail';
  readonly total: Tally;
  readonly areas: readonly ({ readonly area: string } & Tally)[];
  readonly failed: readonly FailedRule[];
}

/**
 * The outcome of a complete sheet under its scheme's pass rule (R116): the total and every content area reach their share of
 * their own maximum, areas taken over the unit's parts together. An incomplete sheet has no outcome, only a refusal (R113).
 */
export function outcomeOf(sheet: MarkSheet, scheme: MarkScheme): Outcome | Refusal {
  const complete = checkComplete(sheet, scheme);
  if (isRefusal(complete)) return complete;
  const { passRule } = scheme;
  const scores = criteriaIn(scheme, sheet.tasks).map(({ key, area }) => ({ area, score: sheet.scores[key] ?? 0 }));
  const total = tally(
    scores.map(({ score }) => score),
    topOf(scheme),
    passRule.minTotalPercent,
  );
  const areas = [...new Set(scores.map(({ area }) => area))].map((area) => {
    const own = scores.filter((one) => one.area === area).map(({ score }) => score);
    return { area, ...tally(own, topOf(scheme), passRule.minContentAreaPercent) };
  });
  const failed = failedRules(total, areas, scores.filter(({ score }) => score === 0).length, passRule);
  return { result: failed.length === 0 ? 'pass' : 'fail', total, areas, failed };
}

/** The line is compared by cross-multiplying, so that no rounding decides an outcome (R117). */
function tally(scores: readonly number[], top: number, percent: number): Tally {
  const marks = scores.reduce((sum, score) => sum + score, 0);
  const maximum = top * scores.length;
  return { marks, maximum, needed: (percent * maximum) / 100, met: marks * 100 >= percent * maximum };
}

function failedRules(total: Tally, areas: Outcome['areas'], zeros: number, rule: PassRule): readonly FailedRule[] {
  const failed: FailedRule[] = total.met ? [] : [{ rule: 'total' }];
  for (const { area, met } of areas) if (!met) failed.push({ rule: 'content-area', area });
  if (rule.maxZeros !== null && zeros > rule.maxZeros) failed.push({ rule: 'zeros', zeros, most: rule.maxZeros });
  return failed;
}
