// What a result becomes as a grade in Moodle: pass or fail, never a mark (R151).

/** How an assignment is graded in Moodle. */
export type GradedBy =
  | { readonly by: 'scale'; readonly scaleId: number }
  | { readonly by: 'points'; readonly maximum: number }
  | { readonly by: 'nothing' };

/**
 * On a scale the 1-based position: the first step is a fail, the second a pass ("Not yet passed, Passed"). In points nothing or
 * everything, which says pass or fail and no more (R151). Null where the assignment takes no grade.
 */
export function gradeValue(result: 'pass' | 'fail', graded: GradedBy): number | null {
  if (graded.by === 'nothing') return null;
  if (graded.by === 'scale') return result === 'pass' ? 2 : 1;
  return result === 'pass' ? graded.maximum : 0;
}
