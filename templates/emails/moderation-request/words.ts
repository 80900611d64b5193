// Puts the facts of E13 into words.
import type { z } from 'zod';

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { longDate } from '../../../domain/calendar/uk-words.ts';
import { countInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { moderationRequestProps } from './props.ts';

/** What E13 is made from: how many scripts one draw gave one moderator, and the last day for all of them. */
export interface ModerationRequest extends Letterhead {
  readonly programme: string;
  readonly count: number;
  readonly dueOn: LocalDate;
  readonly link: string;
}

/** The props of E13. */
export function moderationRequestWords({
  count,
  dueOn,
  ...facts
}: ModerationRequest): z.input<typeof moderationRequestProps> {
  return {
    ...facts,
    headline: `You have ${countInWords(count, `${facts.programme} script`)} to second-mark`,
    due: longDate(dueOn),
  };
}
