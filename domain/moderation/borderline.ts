// Passes that could easily have been fails. A census: whatever is in the band is moderated, without a quota (R130, R131).
import type { CriterionKey } from '../programme/criterion-key.ts';
import { criteriaIn, type MarkScheme, type Score } from '../mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../mark-scheme/mark-sheet.ts';
import { type Outcome, outcomeOf } from '../outcome/outcome.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { BorderlineTerms } from './moderation-terms.ts';

/** Why a pass is in the band: the criteria on which a lower mark makes it a fail, and whether its total is near the line. */
export interface Borderline {
  readonly flippedBy: readonly CriterionKey[];
  readonly nearThreshold: boolean;
}

/**
 * What puts a complete sheet into the band, or null for a fail (R133 has those) and for a pass that is safe (R131).
 * An incomplete sheet is refused (R113).
 */
export function borderlineOf(
  sheet: MarkSheet,
  scheme: MarkScheme,
  terms: BorderlineTerms,
): Borderline | null | Refusal {
  const outcome = outcomeOf(sheet, scheme);
  if (isRefusal(outcome)) return outcome;
  if (outcome.result === 'fail') return null;
  const flippedBy = terms.flips < 1 ? [] : flips(sheet, scheme, terms.flips);
  const nearThreshold = isNear(outcome, scheme, terms.above);
  return flippedBy.length > 0 || nearThreshold ? { flippedBy, nearThreshold } : null;
}

/** In hundredths of a mark, so that a threshold between two marks is compared exactly. */
function isNear({ total }: Outcome, { passRule }: MarkScheme, above: number): boolean {
  return total.marks * 100 - passRule.minTotalPercent * total.maximum <= above * 100;
}

function flips(sheet: MarkSheet, scheme: MarkScheme, steps: number): readonly CriterionKey[] {
  return criteriaIn(scheme, sheet.tasks)
    .map(({ key }) => key)
    .filter((key) => {
      const lower = lowered(sheet, key, scheme.scale);
      return lower !== null && failsWithin(lower, scheme, steps - 1);
    });
}

/** True when the sheet fails, or would with up to so many further marks one step lower. */
function failsWithin(sheet: MarkSheet, scheme: MarkScheme, steps: number): boolean {
  const outcome = outcomeOf(sheet, scheme);
  if (isRefusal(outcome)) return false;
  return outcome.result === 'fail' || (steps > 0 && flips(sheet, scheme, steps).length > 0);
}

function lowered(sheet: MarkSheet, key: CriterionKey, scale: readonly Score[]): MarkSheet | null {
  const score = sheet.scores[key] ?? null;
  const below = score === null ? [] : scale.filter((step) => step < score);
  return below.length === 0 ? null : { ...sheet, scores: { ...sheet.scores, [key]: Math.max(...below) } };
}
