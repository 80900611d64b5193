// What E7 has to be told.
import { z } from 'zod';

import { letterhead, line } from '../../letterhead.ts';

/** The props of E7, words already. `wrong` is empty where all was accepted. */
export const correctionResultProps = z.object({
  ...letterhead,
  programme: line,
  tasksInWords: line,
  headline: line,
  arrived: line.nullable(),
  wrong: z.array(z.object({ margin: line, line })),
  next: line,
});
