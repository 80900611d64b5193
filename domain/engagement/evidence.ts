// What engagement rests on (R40): what was done, by whose word, and when. It is kept with the answer of the check.
import { z } from 'zod';

/** `what` is `moodle:<activity>` or `session:<id>`; `who` is `moodle` or the person who recorded it; `at` an instant in ISO, null where untold. */
export const evidence = z.object({ what: z.string(), who: z.string(), at: z.string().nullable() });

export type Evidence = Readonly<z.infer<typeof evidence>>;

const share = z.object({ completed: z.number(), tracked: z.number() });

/** How a session was covered (R36): in the room, or by its modules and learning log; null where it was not. */
export const waysCovered = ['attended', 'online'] as const;

/** Engagement as it was found: of a reformed course its activities, of a 2019 course its sessions. */
export const engagementFound = share.extend({
  tasks: share.nullable().default(null),
  sessions: z.array(z.object({ name: z.string(), by: z.enum(waysCovered).nullable() })).default([]),
  evidence: z.array(evidence).default([]),
});

export type EngagementFound = z.infer<typeof engagementFound>;
