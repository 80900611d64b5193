// The fields in which two people, or a third, settle a score and say why: their names, and what a form sent in them.
import { parseScore } from '../../domain/mark-scheme/mark-sheet.ts';
import type { Settled } from '../../domain/moderation/agree-marks.ts';
import type { CriterionKey } from '../../domain/programme/criterion-key.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Pair } from '../../services/register/moderation/read-pair.ts';

/** What was typed for one criterion, as it was typed. */
export interface Typed {
  readonly score: string;
  readonly reason: string;
}

/** The names of a criterion's fields. */
export function fieldsNames(key: CriterionKey): { readonly scoreName: string; readonly reasonName: string } {
  return { scoreName: `score ${key}`, reasonName: `reason ${key}` };
}

/** What a form sent for every difference. */
export function typedIn(body: Readonly<Record<string, unknown>>, pair: Pair): ReadonlyMap<CriterionKey, Typed> {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return new Map(
    pair.comparison.differences.map(({ key }) => {
      const { scoreName, reasonName } = fieldsNames(key);
      return [key, { score: text(scoreName), reason: text(reasonName) }] as const;
    }),
  );
}

/** What was typed, as fields show it again. */
export function typedFrom(settled: ReadonlyMap<CriterionKey, Settled>): ReadonlyMap<CriterionKey, Typed> {
  return new Map([...settled].map(([key, { score, reason }]) => [key, { score: String(score), reason }] as const));
}

/** The scores and reasons; a criterion without a score is left out, and one off the scale is refused (R114). */
export function settledFrom(
  typed: ReadonlyMap<CriterionKey, Typed>,
  { scheme }: Pair,
): ReadonlyMap<CriterionKey, Settled> | Refusal {
  const settled = new Map<CriterionKey, Settled>();
  for (const [key, { score: text, reason }] of typed) {
    const score = parseScore(text, scheme);
    if (isRefusal(score)) return score;
    if (score !== null) settled.set(key, { score, reason });
  }
  return settled;
}
