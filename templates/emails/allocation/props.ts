// What E11 has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of E11, words already. Scripts are candidate numbers and tasks: nothing else of a participant fits in. */
export const allocationProps = z.object({
  ...letterhead,
  programme: line,
  headline: line,
  scripts: z.array(z.object({ candidate: line, tasks: line })).min(1),
  due: line,
  link: webLink,
});
