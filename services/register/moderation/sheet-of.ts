// A mark sheet as it is stored: scores in the core's own form, and what the marker wrote beside them.
import { z } from 'zod';
import { criteriaIn, type MarkScheme, type Score } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';

/** Rows of `mark`, as SQL gathers them for one sheet. */
export const storedMarks = z.array(
  z.object({
    task_id: z.string(),
    code: z.string(),
    score: z.number().nullable(),
    place: z.string(),
    comment: z.string(),
  }),
);

/** Where in the script a mark was found, and what was said about it. */
export interface Remark {
  readonly place: string;
  readonly comment: string;
}

/** The scores of a unit's tasks; a criterion without a row has no score, which is not 0 (R113). */
export function sheetOf(scheme: MarkScheme, tasks: readonly string[], marks: z.infer<typeof storedMarks>): MarkSheet {
  const scores = new Map(marks.map(({ task_id, code, score }) => [criterionKey(task_id, code), score] as const));
  const entries = criteriaIn(scheme, tasks).map(({ key }): [CriterionKey, Score | null] => [
    key,
    scores.get(key) ?? null,
  ]);
  return { tasks, scores: Object.fromEntries(entries) };
}

/** What was written beside the scores. */
export function remarksOf(marks: z.infer<typeof storedMarks>): ReadonlyMap<CriterionKey, Remark> {
  return new Map(marks.map(({ task_id, code, place, comment }) => [criterionKey(task_id, code), { place, comment }]));
}
