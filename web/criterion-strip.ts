// A sheet's criteria in small: one cell each, apart by content area. Filled says scored, never the score (R124).
import type { CriterionKey } from '../domain/programme/criterion-key.ts';
import { criteriaIn, type MarkScheme } from '../domain/mark-scheme/mark-scheme.ts';
import type { Marks } from '../domain/marking/remarked.ts';

/** A criterion in the strip. */
export interface StripCell {
  readonly key: CriterionKey;
  readonly code: string;
  readonly scored: boolean;
}

/** Cells by task and content area, in printed order. */
export function criterionStrip(
  marks: Marks,
  scheme: MarkScheme,
  tasks: readonly string[],
): readonly (readonly StripCell[])[] {
  const groups = new Map<string, StripCell[]>();
  for (const { key, task, area, code } of criteriaIn(scheme, tasks)) {
    const group = `${task} ${area}`;
    const scored = (marks.get(key)?.score ?? null) !== null;
    groups.set(group, [...(groups.get(group) ?? []), { key, code, scored }]);
  }
  return [...groups.values()];
}

/** How many are scored, and of how many. */
export function scoredOf(strip: readonly (readonly StripCell[])[]): { readonly scored: number; readonly all: number } {
  const cells = strip.flat();
  return { scored: cells.filter(({ scored }) => scored).length, all: cells.length };
}

/** Where a criterion stands in its page: `c-1-1.3.4`. */
export function anchorOf(key: CriterionKey): string {
  return `c-${key.replace('/', '-')}`;
}
