// What E8 has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of E8, words already. */
export const notReadyProps = z.object({
  ...letterhead,
  participant: line,
  candidate: line,
  contact: z.email(),
  programme: line,
  tasksInWords: line,
  reason: line,
  page: webLink,
});
