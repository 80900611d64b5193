// What E10 has to be told.
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E10, words already. */
export const requestDecisionProps = z.object({
  ...letterhead,
  programme: line,
  tasksInWords: line,
  headline: line,
  /** What was said with the decision; null where nothing was. */
  answer: line.nullable(),
  next: line,
});
