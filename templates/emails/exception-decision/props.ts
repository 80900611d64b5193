// What E9 has to be told.
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E9, words already. */
export const exceptionDecisionProps = z.object({
  ...letterhead,
  programme: line,
  task: line,
  headline: line,
  /** The evidence that it is about. */
  what: line,
  answer: line,
  decidedOn: line,
  reference: line,
  granted: z.boolean(),
});
