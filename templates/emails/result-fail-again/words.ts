// Puts the facts of E18 into words.
import type { z } from 'zod';

import type { ResubmissionFee } from '../../../domain/fee/resubmission-fee.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import { type Fail, failWords } from '../../fail.ts';
import type { resultFailAgainProps } from './props.ts';

/** What E18 is made from: what handing in again costs after so many fails. */
export interface FailAgain extends Fail {
  readonly fee: ResubmissionFee;
}

/** The props of E18: a fee after a second fail (R156); after more of them a person speaks with the participant (R163). */
export function resultFailAgainWords({ fee, ...facts }: FailAgain): z.input<typeof resultFailAgainProps> {
  if (fee.kind === 'charge')
    return failWords(facts, {
      inHeadline: `you can hand it in again for ${inPounds(fee.pence)}`,
      sentence: `A resubmission and administration fee of ${inPounds(fee.pence)} is payable. We write to you about it separately, and you can query it.`,
    });
  return failWords(facts, {
    inHeadline: 'you can hand it in again',
    sentence:
      fee.kind === 'free'
        ? 'Handing in again is free of charge.'
        : 'Please speak with us before you do: write to the address below and we find a time.',
  });
}
