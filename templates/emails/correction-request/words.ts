// Puts the facts of E5 into words.
import type { z } from 'zod';

import { correctionInWords, type CorrectionAsked } from '../../correction.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { correctionRequestProps } from './props.ts';

/** The props of E5. */
export function correctionRequestWords({
  name,
  sender,
  ...asked
}: Letterhead & CorrectionAsked): z.input<typeof correctionRequestProps> {
  return { name, sender, ...correctionInWords(asked) };
}
