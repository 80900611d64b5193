// What E19 has to be told.
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E19, words already. */
export const chargeProps = z.object({
  ...letterhead,
  programme: line,
  amount: line,
  why: line,
  candidate: line,
});
