// What E17 and E18 share: everything but what handing in again costs.
import { z } from 'zod';

import { deadlineInWords, longDate } from '../domain/calendar/uk-words.ts';
import type { LocalDate } from '../domain/calendar/local-date.ts';
import { listInWords } from './in-words.ts';
import type { Letterhead } from './letterhead.ts';
import { line } from './letterhead.ts';
import {
  areasInWords,
  type AreaFeedback,
  failedInWords,
  outcomesInWords,
  resultProps,
  shortfall,
  shortfallsInWords,
  type ShortfallTold,
  type UnitOutcome,
} from './result.ts';

/** The props of both, words already. */
export const failProps = z.object({
  ...resultProps,
  shortfalls: z.array(shortfall).min(1),
  next: z.array(line).min(1),
});

/** What both are made from. `nextCloses` is null while no window is set; `lastAcceptance` where the framework is not being withdrawn. */
export interface Fail extends Letterhead {
  readonly programme: string;
  readonly candidate: string;
  readonly units: readonly UnitOutcome[];
  readonly shortfalls: readonly ShortfallTold[];
  readonly areas: readonly AreaFeedback[];
  readonly nextCloses: Date | null;
  readonly lastAcceptance: LocalDate | null;
}

/** The props, with what it costs as the end of the headline and as a sentence of its own. */
export function failWords(
  { units, shortfalls, areas, nextCloses, lastAcceptance, ...facts }: Fail,
  cost: { readonly inHeadline: string; readonly sentence: string },
): z.input<typeof failProps> {
  const failed = failedInWords(units);
  const kept = units.flatMap(({ unit, result }) => (result === 'pass' ? [unit] : []));
  const many = units.filter(({ result }) => result === 'fail').length > 1;
  return {
    ...facts,
    headline: `${failed} ${many ? 'are fails' : 'is a fail'} this time, and ${cost.inHeadline.replace('it', many ? 'them' : 'it')}`,
    units: outcomesInWords(units),
    shortfalls: shortfallsInWords(shortfalls, units),
    areas: areasInWords(areas),
    next: [
      nextCloses === null
        ? `You can hand in ${failed} again in a future window. We write to you once its dates are set.`
        : `You can hand in ${failed} again in a future window. The next one closes on ${deadlineInWords(nextCloses)}.`,
      cost.sentence,
      ...(kept.length === 0
        ? []
        : [
            `Your ${listInWords(kept)} ${kept.length === 1 ? 'is a pass and is' : 'are passes and are'} kept: only what failed is handed in again.`,
          ]),
      ...(lastAcceptance === null
        ? []
        : [`Submissions for this framework are accepted until ${longDate(lastAcceptance)}, and not after.`]),
    ],
  };
}
