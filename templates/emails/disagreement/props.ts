// What E14 has to be told: which criteria differ, never by how much, and what to do.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';

/** The props of E14, words already. */
export const disagreementProps = z.object({
  ...letterhead,
  programme: line,
  candidate: line,
  task: line,
  headline: line,
  doing: line,
  /** Codes of the criteria, those that decide the outcome first. */
  differs: line,
  button: line,
  link: webLink,
});
