// A submission: one participant's unit in one window and attempt, as a union of its states (RULES 20).
import { z } from 'zod';

/** How a submission came to be received (R18, R73, R74). */
export const waysIn = ['in-time', 'draft-accepted', 'extension'] as const;

/** A copy we hold of what Moodle had: the ids of our copy rows, one per assignment of the unit, and how it came in. */
const held = { copyIds: z.array(z.string()).min(1), way: z.enum(waysIn) };

/** Why there is nothing to assess (R13, R73, R74). */
export const reasonsNotSubmitted = ['nothing-submitted', 'draft-refused', 'after-close', 'extension-refused'] as const;

/** Every state with its own facts; the row's `state` and `facts` columns parse into it. */
export const submissionSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('expected') }),
  z.object({ state: z.literal('draft-at-close'), reason: z.enum(['draft', 'reopened']) }),
  z.object({ state: z.literal('not-submitted'), reason: z.enum(reasonsNotSubmitted) }),
  z.object({ state: z.literal('received'), ...held }),
  z.object({ state: z.literal('basic-issue'), ...held }),
  z.object({ state: z.literal('technical-check'), ...held }),
  z.object({ state: z.literal('correction-requested'), ...held }),
  z.object({ state: z.literal('correction-returned'), ...held }),
  z.object({ state: z.literal('correction-lapsed'), ...held }),
  z.object({ state: z.literal('exception-pending'), ...held }),
  z.object({ state: z.literal('not-ready'), ...held }),
  z.object({ state: z.literal('ready-to-mark'), ...held }),
  z.object({ state: z.literal('allocated'), ...held }),
  z.object({ state: z.literal('marking'), ...held }),
  z.object({ state: z.literal('marked'), ...held }),
  z.object({ state: z.literal('in-moderation'), ...held }),
  z.object({ state: z.literal('adjudication'), ...held }),
  z.object({ state: z.literal('agreed'), ...held }),
  z.object({ state: z.literal('outcome-confirmed'), ...held }),
  z.object({ state: z.literal('released'), ...held }),
  z.object({ state: z.literal('deferred') }),
  z.object({ state: z.literal('withdrawn') }),
]);

/** A submission in one of its states. */
export type Submission = z.infer<typeof submissionSchema>;

/** The name of a state. */
export type SubmissionState = Submission['state'];

const states: readonly string[] = submissionSchema.options.map(({ shape }) => shape.state.value);

/** True for the name of a state. */
export function isSubmissionState(text: string): text is SubmissionState {
  return states.includes(text);
}
