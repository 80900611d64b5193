// What a participant is told about their work: criterion by criterion after a fail (R149), area by area after a pass (R150). No marks (R151).
import { criteriaIn, type MarkedCriterion, type MarkScheme, type Score, topOf } from '../mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../mark-scheme/mark-sheet.ts';
import type { CriterionKey } from '../programme/criterion-key.ts';

/** A criterion that was not met: what meeting it asks, and where the evidence fell short. */
export interface Shortfall {
  readonly key: CriterionKey;
  readonly task: string;
  readonly code: string;
  readonly area: string;
  readonly asks: string;
  readonly words: string;
}

/** What was written about one content area. */
export interface AreaWords {
  readonly area: string;
  readonly words: readonly string[];
}

/** A sheet as feedback reads it: scores, and what was written beside them. */
export interface CommentedSheet {
  readonly marks: MarkSheet;
  readonly comments: ReadonlyMap<CriterionKey, string>;
}

/**
 * What was said of a criterion by whoever gave it the mark that is final: the first marker, else the second,
 * else the reason given when another mark was agreed or decided.
 */
export function wordsFor(
  key: CriterionKey,
  final: Score,
  sheets: readonly CommentedSheet[],
  reasons: ReadonlyMap<CriterionKey, string>,
): string {
  const said = sheets.flatMap(({ marks, comments }) => (marks.scores[key] === final ? [comments.get(key) ?? ''] : []));
  return said.find((words) => words.trim() !== '')?.trim() ?? reasons.get(key)?.trim() ?? '';
}

/** Every criterion below the line that content areas must reach, in printed order; where none is, every one that was not met in full (R149). */
export function shortfalls(
  final: MarkSheet,
  scheme: MarkScheme,
  words: (key: CriterionKey) => string,
): readonly Shortfall[] {
  const line = lowestThatMeets(scheme, scheme.passRule.minContentAreaPercent);
  const below = (score: Score) =>
    criteriaIn(scheme, final.tasks)
      .filter(({ key }) => (final.scores[key] ?? 0) < score)
      .map((criterion) => shortfall(criterion, score, words));
  const unmet = below(line);
  return unmet.length > 0 ? unmet : below(topOf(scheme));
}

/** The lowest score that reaches a share of the top one. */
function lowestThatMeets(scheme: MarkScheme, percent: number): Score {
  return Math.min(...scheme.scale.filter((score) => score * 100 >= percent * topOf(scheme)));
}

/** What was said in each content area, shortfalls first; an area about which nothing was written has no words (R150). */
export function areaWords(
  final: MarkSheet,
  scheme: MarkScheme,
  words: (key: CriterionKey) => string,
): readonly AreaWords[] {
  const top = topOf(scheme);
  const criteria = criteriaIn(scheme, final.tasks);
  return [...new Set(criteria.map(({ area }) => area))].map((area) => {
    const own = criteria.filter((one) => one.area === area);
    const short = own.filter(({ key }) => (final.scores[key] ?? 0) < top).map(({ key }) => words(key));
    const all = own.map(({ key }) => words(key));
    const said = short.some((text) => text !== '') ? short : all.slice(0, 1);
    return { area, words: [...new Set(said.filter((text) => text !== ''))] };
  });
}

function shortfall(
  { key, task, code, area, descriptors }: MarkedCriterion,
  meets: Score,
  words: (key: CriterionKey) => string,
): Shortfall {
  return { key, task, code, area, asks: descriptors.get(meets) ?? '', words: words(key) };
}
