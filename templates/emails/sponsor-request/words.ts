// Puts the facts of a sponsor's email into words.
import type { z } from 'zod';

import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { sponsorRequestProps } from './props.ts';

/** What it is made from. */
export interface SponsorRequest extends Letterhead {
  readonly participant: string;
  readonly programme: string;
  readonly task: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** The props of a sponsor's email. */
export function sponsorRequestWords({ expiresAt, ...facts }: SponsorRequest): z.input<typeof sponsorRequestProps> {
  return { ...facts, worksUntil: deadlineInWords(expiresAt) };
}
