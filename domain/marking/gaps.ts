// What a mark sheet still lacks before it can be submitted (R113, R119, R120).
import { criteriaIn, type MarkScheme, topOf } from '../mark-scheme/mark-scheme.ts';
import type { CriterionKey } from '../programme/criterion-key.ts';
import type { Marks } from './remarked.ts';

/** Key `marking.commentRequired`. */
export interface MarkingTerms {
  readonly commentRequired: 'below-maximum' | 'all';
}

export const defaultMarkingTerms: MarkingTerms = { commentRequired: 'below-maximum' };

/** One thing that is missing, at the criterion where it can be mended; `area-comment` at the area's first. */
export interface Gap {
  readonly key: CriterionKey;
  readonly area: string;
  readonly what: 'score' | 'place' | 'comment' | 'area-comment';
}

/**
 * The gaps in printed order: a score for each criterion (R113), for each score the place (R119), below the top a comment
 * (R119, R120), and in each content area one comment at least (R119).
 */
export function gapsIn(
  marks: Marks,
  scheme: MarkScheme,
  tasks: readonly string[],
  terms: MarkingTerms,
): readonly Gap[] {
  const criteria = criteriaIn(scheme, tasks);
  const own = criteria.flatMap(({ key, area }) =>
    ownGaps(marks, key, topOf(scheme), terms).map((what): Gap => ({ key, area, what })),
  );
  const said = criteria.filter(({ key }) => !isBlank(marks.get(key)?.comment)).map(({ area }) => area);
  const toCome = own.filter(({ what }) => what !== 'place').map(({ area }) => area);
  const silent = new Set(criteria.map(({ area }) => area).filter((area) => ![...said, ...toCome].includes(area)));
  return criteria.flatMap(({ key, area }) => {
    const gaps = own.filter((gap) => gap.key === key);
    if (!silent.delete(area)) return gaps;
    return [...gaps, { key, area, what: 'area-comment' }];
  });
}

function ownGaps(marks: Marks, key: CriterionKey, top: number, terms: MarkingTerms): readonly Gap['what'][] {
  const { score = null, place, comment } = marks.get(key) ?? {};
  if (score === null) return ['score'];
  return [
    ...(isBlank(place) ? (['place'] as const) : []),
    ...((score < top || terms.commentRequired === 'all') && isBlank(comment) ? (['comment'] as const) : []),
  ];
}

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';
