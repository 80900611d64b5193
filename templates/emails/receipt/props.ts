// What E3 has to be told.
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E3, words already. */
export const receiptProps = z.object({
  ...letterhead,
  programme: line,
  headline: line,
  received: z.array(z.object({ task: line, at: line, files: z.array(z.object({ name: line, size: line })) })),
  missing: z.array(z.object({ task: line, standing: line, next: line })),
  /** The day of the full check; null in a pre-assessment window, which has neither check nor result. */
  checkFrom: line.nullable(),
  resultsBy: line.nullable(),
});
