// What E2 has to be told.
import { z } from 'zod';

import { letterhead, line, webLink } from '../../letterhead.ts';
import { task } from '../../tasks.ts';

/** The props of E2, words already. */
export const reminderProps = z.object({
  ...letterhead,
  programme: line,
  closes: line,
  closesShort: line,
  /** "7 days". */
  timeLeft: line,
  tasksInWords: line,
  /** What is outstanding only; `standing` is what there is so far, `doing` what to do about it. */
  tasks: z.array(task.extend({ standing: line, doing: line })).min(1),
  submitted: z.array(z.object({ task: line, at: line })),
  sponsorFor: line.nullable(),
  /** "£100"; null in a pre-assessment window, which nothing is charged for. */
  charge: line.nullable(),
  moodle: webLink,
  address: line,
  confirm: webLink.nullable(),
});
