// Puts the facts of E19 into words.
import type { z } from 'zod';

import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import type { ChargeKind } from '../../../domain/fee/charge.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { chargeProps } from './props.ts';

/** What E19 is made from. `pence` is whole; `closesAt` is the close of the window that it is about. */
export interface Charged extends Letterhead {
  readonly programme: string;
  readonly kind: ChargeKind;
  readonly pence: number;
  readonly closesAt: Date;
  readonly candidate: string;
}

const reasons = {
  'non-submission': (closes: string) =>
    `Nothing was submitted in the window that closed on ${closes}, and nothing else was agreed with us before it closed.`,
  'second-resubmission': (closes: string) =>
    `The first resubmission is free of charge. After the result of the window that closed on ${closes}, the next one is your second, and resubmitting a second time has a fee for resubmission and administration.`,
} as const satisfies Record<ChargeKind, (closes: string) => string>;

/** The props of E19. */
export function chargeWords({ kind, pence, closesAt, ...facts }: Charged): z.input<typeof chargeProps> {
  return { ...facts, amount: inPounds(pence), why: reasons[kind](deadlineInWords(closesAt)) };
}
