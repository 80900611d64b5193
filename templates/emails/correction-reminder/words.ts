// Puts the facts of E6 into words.
import type { z } from 'zod';

import { correctionInWords, type CorrectionAsked } from '../../correction.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { correctionReminderProps } from './props.ts';

/** The props of E6. */
export function correctionReminderWords({
  name,
  sender,
  ...asked
}: Letterhead & CorrectionAsked): z.input<typeof correctionReminderProps> {
  return { name, sender, ...correctionInWords(asked) };
}
