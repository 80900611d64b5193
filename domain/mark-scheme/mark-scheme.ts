// The scheme that a framework version is marked by: scale, descriptors and pass rule, one for every participant (R9).
import type { CriterionKey, CriterionPlace } from '../programme/criterion-key.ts';
import type { ProgrammeKey } from '../programme/programme-key.ts';

/** A score on the scheme's scale. An empty place on a sheet is null, never 0. */
export type Score = number;

/** When a unit passes (R116). Keys `pass.*`; `maxZeros` null = as many as may be. */
export interface PassRule {
  readonly minTotalPercent: number;
  readonly minContentAreaPercent: number;
  readonly maxZeros: number | null;
  /** Whether the programme is passed only when every unit is (R118). */
  readonly requireAllTasks: boolean;
}

/** A criterion with what each score means, by score (R114). */
export interface MarkedCriterion extends CriterionPlace {
  readonly descriptors: ReadonlyMap<Score, string>;
}

export interface MarkScheme {
  readonly programme: ProgrammeKey;
  /** The scheme's own version, such as `example-1`. */
  readonly version: string;
  /** True for the shipped schemes, which are examples and say so wherever they are shown (R11). */
  readonly example: boolean;
  /** Scores from lowest to highest; 0, 1, 2 at first (R114). */
  readonly scale: readonly Score[];
  readonly passRule: PassRule;
  readonly criteria: readonly MarkedCriterion[];
}

/** The criteria of some tasks, in printed order. */
export function criteriaIn(scheme: MarkScheme, tasks: readonly string[]): readonly MarkedCriterion[] {
  return scheme.criteria.filter(({ task }) => tasks.includes(task));
}

/** The most marks that the given tasks can earn: the top of the scale for each criterion (R115). */
export function maximumOf(scheme: MarkScheme, tasks: readonly string[]): number {
  return topOf(scheme) * criteriaIn(scheme, tasks).length;
}

/** The highest score of the scale. */
export function topOf(scheme: MarkScheme): Score {
  return Math.max(...scheme.scale);
}

/** Criteria and scores for which the scheme has no words, as `1/3.4.1 at 2`; an empty list is R9's condition. */
export function missingDescriptors(scheme: MarkScheme): readonly string[] {
  return scheme.criteria.flatMap(({ key, descriptors }) =>
    missingScores(scheme.scale, descriptors).map((score) => `${key} at ${score}`),
  );
}

function missingScores(scale: readonly Score[], descriptors: MarkedCriterion['descriptors']): readonly Score[] {
  return scale.filter((score) => (descriptors.get(score) ?? '').trim() === '');
}

/** A key that is on the scheme, or undefined: the only way from text to a place on a sheet. */
export function criterionAt(scheme: MarkScheme, key: string): CriterionKey | undefined {
  return scheme.criteria.find((criterion) => criterion.key === key)?.key;
}
