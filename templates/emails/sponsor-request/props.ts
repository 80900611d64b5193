// What a sponsor's email has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of a sponsor's email, words already. */
export const sponsorRequestProps = z.object({
  ...letterhead,
  participant: line,
  programme: line,
  task: line,
  link: webLink,
  worksUntil: line,
});
