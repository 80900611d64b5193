// Final marks that two people agreed, or a third decided, criterion by criterion with a reason (R137, R138).
import type { CriterionKey } from '../programme/criterion-key.ts';
import { criteriaIn, type MarkScheme, type Score } from '../mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../mark-scheme/mark-sheet.ts';
import { refused, type Refusal } from '../refusal.ts';
import type { Difference } from './compare-sheets.ts';

/** What was settled for one criterion. */
export interface Settled {
  readonly score: Score;
  readonly reason: string;
}

/**
 * The first marks with the settled ones put in. Every difference needs a score of the scale, chosen by a person, and a reason:
 * nothing is averaged and no mark is taken because it is the higher (R137). What both marked alike cannot be changed.
 */
export function agreeMarks(
  first: MarkSheet,
  differences: readonly Difference[],
  settled: ReadonlyMap<CriterionKey, Settled>,
  scheme: MarkScheme,
): MarkSheet | Refusal {
  const keys = differences.map(({ key }) => key);
  const stranger = [...settled.keys()].find((key) => !keys.includes(key));
  if (stranger !== undefined) return refused('criterion-not-in-difference', { criterion: stranger });
  const open = keys.find((key) => !settled.has(key));
  if (open !== undefined) return refused('difference-open', { criterion: open });
  const off = [...settled].find(([, { score }]) => !scheme.scale.includes(score));
  if (off !== undefined) return refused('score-off-scale', { criterion: off[0], score: off[1].score });
  const mute = [...settled].find(([, { reason }]) => reason.trim() === '');
  if (mute !== undefined) return refused('agreement-reason-missing', { criterion: mute[0] });
  const scores = Object.fromEntries([...settled].map(([key, { score }]) => [key, score]));
  return { ...first, scores: { ...first.scores, ...scores } };
}

/** True when moderation changed any final mark (R139). */
export function isChanged(first: MarkSheet, final: MarkSheet, scheme: MarkScheme): boolean {
  return criteriaIn(scheme, first.tasks).some(({ key }) => first.scores[key] !== final.scores[key]);
}
