// What the set-up form sends, all of it text.
import { z } from 'zod';

/** One form, sent to look up a course's assignments and again to save. `assignment-<task>` and `last-<task>` fields come besides. */
export const setUpForm = z
  .object({
    programme: z.string().default(''),
    cohort: z.string().default(''),
    kind: z.string().default(''),
    opens: z.string().default(''),
    closes: z.string().default(''),
    starts: z.string().default(''),
    expected: z.enum(['cohort', 'booking']).default('cohort'),
    booked: z.string().default(''),
    course: z.string().default(''),
    then: z.enum(['look-up', 'save']).default('save'),
  })
  .catchall(z.string());

/** What was typed, as it came. */
export type SetUpForm = z.infer<typeof setUpForm>;
