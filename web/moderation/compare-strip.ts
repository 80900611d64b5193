// Lays out the strip of two sheets: a place for each criterion, a gap between content areas, a line for each score.
import { criteriaIn } from '../../domain/mark-scheme/mark-scheme.ts';
import type { Pair } from '../../services/register/moderation/read-pair.ts';
import type { CompareStrip } from './pair-view-model.ts';

const [left, step, gap, top, rise] = [36, 43, 22, 26, 30];

/** The strip. `labels` are what the two sheets are called. */
export function compareStrip(pair: Pair, labels: { readonly first: string; readonly second: string }): CompareStrip {
  const { scheme, first, second, comparison } = pair;
  const criteria = criteriaIn(scheme, first.marks.tasks);
  const scale = scheme.scale.toReversed();
  const y = (score: number | null | undefined) => top + rise * scale.indexOf(score ?? 0);
  let x = left - step;
  let area = criteria[0]?.area;
  const cells = criteria.map((criterion) => {
    x += criterion.area === area ? step : step + gap;
    area = criterion.area;
    const [one, other] = [first.marks.scores[criterion.key], second.marks.scores[criterion.key]];
    return { code: criterion.code, x, left: x - 15, first: y(one), second: y(other), differs: one !== other };
  });
  const foot = top + rise * (scale.length - 1) + 24;
  return {
    title: titleOf(comparison.differences, criteria.length, labels),
    width: x + 61,
    right: x + 25,
    height: foot + 8,
    foot,
    band: foot - 2,
    lines: scale.map((score) => ({ score, y: y(score) })),
    cells,
  };
}

function titleOf(
  differences: Pair['comparison']['differences'],
  all: number,
  labels: { readonly first: string; readonly second: string },
): string {
  const alike = all - differences.length;
  const codes = differences.map(
    ({ key, first, second }) =>
      `${key.slice(key.indexOf('/') + 1)} (${labels.first.toLowerCase()} ${String(first)}, ${labels.second.toLowerCase()} ${String(second)})`,
  );
  if (codes.length === 0) return 'Scores by criterion. Both sheets have the same.';
  return `Scores by criterion. The two sheets differ on ${codes.join(', ')}; ${String(alike)} are the same.`;
}
