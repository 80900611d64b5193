// What E4 has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of E4, words already. `margin` is the task. */
export const basicIssueProps = z.object({
  ...letterhead,
  programme: line,
  tasksInWords: line,
  headline: line,
  closes: line,
  items: z.array(z.object({ margin: line, line })).min(1),
  places: z.array(z.object({ task: line, link: webLink })).min(1),
});
