// What E1 has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';
import { task } from '../../tasks.ts';

/** The props of E1, words already. */
export const windowOpensProps = z.object({
  ...letterhead,
  programme: line,
  opens: line,
  closes: line,
  closesShort: line,
  tasksInWords: line,
  tasks: z.array(task).min(1),
  isPreAssessment: z.boolean(),
  /** The tasks that want sponsor comments, in words; null where none does. */
  sponsorFor: line.nullable(),
  moodle: webLink,
  address: line,
  /** Where to confirm the address; null once it is confirmed. */
  confirm: webLink.nullable(),
});
