// What E13 has to be told. How many and by when: nothing in it says why a script is there (R136).
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of E13, words already. */
export const moderationRequestProps = z.object({
  ...letterhead,
  programme: line,
  headline: line,
  due: line,
  link: webLink,
});
