// Puts the facts of the sign-in email into words.
import type { z } from 'zod';

import { ukTime } from '../../../domain/calendar/uk-words.ts';
import { countInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { signInProps } from './props.ts';

/** What the sign-in email is made from. */
export interface SignIn extends Letterhead {
  readonly link: string;
  readonly sentAt: Date;
  readonly endsAt: Date;
}

/** The props of the sign-in email. */
export function signInWords({ sentAt, endsAt, ...facts }: SignIn): z.input<typeof signInProps> {
  const minutes = Math.round((endsAt.getTime() - sentAt.getTime()) / 60_000);
  return { ...facts, minutes: countInWords(minutes, 'minute'), until: `${ukTime(endsAt)} UK time` };
}
