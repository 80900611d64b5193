// Puts the facts of E15 into words.
import type { z } from 'zod';

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { longDate } from '../../../domain/calendar/uk-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { delayProps } from './props.ts';

/** What E15 is made from: the day they were told before, and the day by which they hear again. */
export interface Delay extends Letterhead {
  readonly programme: string;
  readonly toldBefore: LocalDate;
  readonly resultsOn: LocalDate;
}

/** The props of E15. */
export function delayWords({ toldBefore, resultsOn, ...facts }: Delay): z.input<typeof delayProps> {
  return { ...facts, was: longDate(toldBefore), by: longDate(resultsOn) };
}
