// A mark as it is saved: a score or none, where in the script, and what was said.
import type { CriterionKey } from '../programme/criterion-key.ts';
import type { Score } from '../mark-scheme/mark-scheme.ts';

/** Null is no score; 0 is one. Text is '' for none. */
export interface Remarked {
  readonly score: Score | null;
  readonly place: string;
  readonly comment: string;
}

/** Marks by criterion; one that was never saved has no entry. */
export type Marks = ReadonlyMap<CriterionKey, Remarked>;
