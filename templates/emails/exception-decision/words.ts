// Puts the facts of E9 into words.
import type { z } from 'zod';

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { longDate } from '../../../domain/calendar/uk-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { exceptionDecisionProps } from './props.ts';

/** What E9 is made from; day and reference are those of DfE’s and the QA agent’s decision. */
export interface ExceptionDecision extends Letterhead {
  readonly programme: string;
  readonly task: string;
  readonly what: string;
  readonly answer: string;
  readonly granted: boolean;
  readonly decidedOn: LocalDate;
  readonly reference: string;
}

/** The props of E9. */
export function exceptionDecisionWords({
  granted,
  decidedOn,
  ...facts
}: ExceptionDecision): z.input<typeof exceptionDecisionProps> {
  return {
    ...facts,
    granted,
    decidedOn: longDate(decidedOn),
    headline: granted ? 'Your exception is granted' : 'Your exception is not granted',
  };
}
