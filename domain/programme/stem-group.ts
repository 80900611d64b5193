// Criteria that share a stem are shown under it once and marked one by one (R5).
import type { Criterion } from './programme.ts';

/** Criteria to be shown together; `stem` is null where a criterion stands alone. */
export interface StemGroup {
  readonly stem: string | null;
  readonly criteria: readonly Criterion[];
}

/** Neighbouring criteria with the same stem in one group, every other criterion in its own (R5). */
export function stemGroups(criteria: readonly Criterion[]): readonly StemGroup[] {
  const groups: { stem: string | null; criteria: Criterion[] }[] = [];
  for (const criterion of criteria) {
    const last = groups.at(-1);
    if (last !== undefined && criterion.stem !== null && last.stem === criterion.stem) last.criteria.push(criterion);
    else groups.push({ stem: criterion.stem, criteria: [criterion] });
  }
  return groups;
}
