// A rubric or a marking guide adds up its criteria and stretches the sum to the assignment's points.
import type { Assignment } from '../state/site.ts';

interface Filling {
  readonly criterionid: number;
  readonly levelid?: number | undefined;
  readonly score?: number | undefined;
}

interface Filled {
  readonly criteria: { readonly criterionid: number; readonly fillings: readonly Filling[] }[];
}

export interface AdvancedGrading {
  readonly rubric?: Filled | undefined;
  readonly guide?: Filled | undefined;
}

/**
 * The grade; criteria left out count 0. Undefined where no criterion was filled in, or a score lies beyond its maximum:
 * then nothing is stored, without a word.
 */
export function gradeFromCriteria(assignment: Assignment, data: AdvancedGrading): number | undefined {
  const { grading, grade: highest } = assignment;
  if (grading === undefined || typeof highest !== 'number') return undefined;
  const filled = (data[grading.method]?.criteria ?? []).flatMap((criterion) => criterion.fillings);
  if (filled.length === 0) return undefined;
  if (grading.method === 'guide') {
    const scores = grading.criteria.map(
      (criterion) => filled.find((row) => row.criterionid === criterion.id)?.score ?? 0,
    );
    if (scores.some((score, index) => score > (grading.criteria[index]?.maxscore ?? 0))) return undefined;
    return stretch(sum(scores), sum(grading.criteria.map((criterion) => criterion.maxscore)), highest);
  }
  const scores = grading.criteria.map((criterion) => {
    const levelid = filled.find((row) => row.criterionid === criterion.id)?.levelid;
    return criterion.levels.find((level) => level.id === levelid)?.score ?? 0;
  });
  const best = grading.criteria.map((criterion) => Math.max(...criterion.levels.map((level) => level.score)));
  return stretch(sum(scores), sum(best), highest);
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const stretch = (points: number, most: number, highest: number): number => (most === 0 ? 0 : (points / most) * highest);
