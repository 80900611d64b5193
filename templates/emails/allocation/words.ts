// Puts the facts of E11 into words.
import type { z } from 'zod';

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { longDate } from '../../../domain/calendar/uk-words.ts';
import { countInWords, listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { allocationProps } from './props.ts';

/** What E11 is made from: how many scripts, the tasks of each candidate, and the last day for all of them. */
export interface Allocation extends Letterhead {
  readonly programme: string;
  readonly count: number;
  readonly scripts: readonly { readonly candidate: string; readonly tasks: readonly string[] }[];
  readonly dueOn: LocalDate;
  readonly link: string;
}

/** The props of E11. */
export function allocationWords({ count, scripts, dueOn, ...facts }: Allocation): z.input<typeof allocationProps> {
  return {
    ...facts,
    headline: `You have ${countInWords(count, `${facts.programme} script`)} to mark`,
    scripts: scripts.map(({ candidate, tasks }) => ({ candidate, tasks: listInWords(tasks) })),
    due: longDate(dueOn),
  };
}
