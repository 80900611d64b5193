// One marker's scores for one unit. Null is "not scored yet" and 0 is a score; nothing in here may take one for the other.
import type { CriterionKey } from '../programme/criterion-key.ts';
import { refused, type Refusal } from '../refusal.ts';
import { criteriaIn, criterionAt, type MarkScheme, type Score } from './mark-scheme.ts';

/** A place for every criterion of the unit's tasks and for nothing else (R113). */
export interface MarkSheet {
  readonly tasks: readonly string[];
  readonly scores: Readonly<Record<CriterionKey, Score | null>>;
}

/** An empty sheet for a unit. Leadership behaviours have no place on it: they are not assessed (R7). */
export function blankSheet(scheme: MarkScheme, tasks: readonly string[]): MarkSheet {
  return { tasks, scores: Object.fromEntries(criteriaIn(scheme, tasks).map(({ key }) => [key, null])) };
}

/** The sheet with one score set, or cleared by null. `criterion-not-on-sheet` and `score-off-scale` leave it as it is (R113, R114). */
export function withScore(sheet: MarkSheet, key: string, score: Score | null, scheme: MarkScheme): MarkSheet | Refusal {
  const known = criterionAt(scheme, key);
  if (known === undefined || !Object.hasOwn(sheet.scores, known))
    return refused('criterion-not-on-sheet', { criterion: key });
  if (score !== null && !scheme.scale.includes(score)) return refused('score-off-scale', { criterion: key, score });
  return { ...sheet, scores: { ...sheet.scores, [known]: score } };
}

/** What a form sent for one criterion: empty is null, `0` is 0, anything that is not on the scale is refused (R114). */
export function parseScore(text: string, scheme: MarkScheme): Score | null | Refusal {
  const typed = text.trim();
  if (typed === '') return null;
  return scheme.scale.find((score) => String(score) === typed) ?? refused('score-off-scale', { score: typed });
}

/** The criteria of the sheet's tasks that have no score yet, in printed order (R113). */
export function unscored(sheet: MarkSheet, scheme: MarkScheme): readonly CriterionKey[] {
  return criteriaIn(scheme, sheet.tasks)
    .map(({ key }) => key)
    .filter((key) => (sheet.scores[key] ?? null) === null);
}

/** True when the sheet can be submitted (R113): one score for every criterion, none for anything else, all on the scale (R114). */
export function checkComplete(sheet: MarkSheet, scheme: MarkScheme): true | Refusal {
  const keys: readonly string[] = criteriaIn(scheme, sheet.tasks).map(({ key }) => key);
  const stranger = Object.keys(sheet.scores).find((key) => !keys.includes(key));
  if (stranger !== undefined) return refused('criterion-not-on-sheet', { criterion: stranger });
  const missing = unscored(sheet, scheme);
  if (missing.length > 0) return refused('scores-missing', { count: missing.length, criteria: missing.join(', ') });
  const off = Object.entries(sheet.scores).find(([, score]) => score !== null && !scheme.scale.includes(score));
  return off === undefined ? true : refused('score-off-scale', { criterion: off[0] });
}
