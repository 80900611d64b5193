// What the email about new dates has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of the email about new dates, words already. */
export const windowChangedProps = z.object({
  ...letterhead,
  programme: line,
  tasksInWords: line,
  closes: line,
  closesShort: line,
  changes: z.array(z.object({ what: line, now: line, was: line })).min(1),
  reason: line.nullable(),
  moodle: webLink,
});
