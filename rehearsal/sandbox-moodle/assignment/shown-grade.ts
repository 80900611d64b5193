// A grade in words: the scale's word, or points of points.
import type { Assignment } from '../state/site.ts';

/** As Moodle's own page shows it. */
export function shownGrade(assignment: Assignment, grade: number): string {
  if (typeof assignment.grade !== 'number') return assignment.grade[Math.round(grade) - 1] ?? '-';
  return `${grade.toFixed(2)}&nbsp;/&nbsp;${assignment.grade.toFixed(2)}`;
}
