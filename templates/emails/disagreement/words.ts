// Puts the facts of E14 into words, for each of its three readers.
import type { z } from 'zod';

import { countInWords, listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { disagreementProps } from './props.ts';

/** What E14 is made from. `reader` is whom it goes to: one of the two markers, or the lead who decides between them (R138). */
export interface Disagreement extends Letterhead {
  readonly programme: string;
  readonly candidate: string;
  readonly task: string;
  readonly reader: 'first-marker' | 'moderator' | 'lead';
  readonly codes: readonly string[];
  readonly link: string;
}

const doing = {
  'first-marker':
    'The moderator now proposes a score with a reason for each. You accept them, or say that you cannot agree.',
  moderator:
    'Compare the two sheets and propose a score with a reason for each. The first marker then accepts them, or says that you cannot agree.',
  lead: 'The first marker and the moderator cannot agree. Please decide each score and give the reason; your decision stands.',
} as const satisfies Record<Disagreement['reader'], string>;

/** The props of E14. */
export function disagreementWords({ reader, codes, ...facts }: Disagreement): z.input<typeof disagreementProps> {
  const lead = reader === 'lead';
  return {
    ...facts,
    headline: lead ? `Decide ${facts.candidate}, ${facts.task}` : `Two sheets of ${facts.candidate} differ`,
    doing: doing[reader],
    differs: `${countInWords(codes.length, 'difference')}: ${listInWords(codes)}`,
    button: lead ? 'Open both sheets and decide' : 'Compare the sheets',
  };
}
