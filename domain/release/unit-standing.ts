// How far a unit is from its result: ended without one, still waiting and for what, ready, or released (R143).
import type { SubmissionState } from '../submission/submission.ts';

/** Why there is no result yet, in the order of the work. */
export const waits = [
  'intake-open',
  'being-checked',
  'unrouted',
  'unmarked',
  'undrawn',
  'unmoderated',
  'undecided',
  'unconfirmed',
] as const;

/** One of them. */
export type Wait = (typeof waits)[number];

/** `without` = there will be no result in this window; `confirmed` = somebody stands behind the outcome. */
export type UnitStanding =
  | { readonly kind: 'without' }
  | { readonly kind: 'waits'; readonly for: Wait }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'released' };

const without: UnitStanding = { kind: 'without' };
const waiting = (reason: Wait): UnitStanding => ({ kind: 'waits', for: reason });

const standings = {
  expected: waiting('intake-open'),
  'draft-at-close': waiting('intake-open'),
  'not-submitted': without,
  received: waiting('being-checked'),
  'basic-issue': waiting('being-checked'),
  'technical-check': waiting('being-checked'),
  'correction-requested': waiting('being-checked'),
  'correction-returned': waiting('being-checked'),
  'correction-lapsed': waiting('being-checked'),
  'exception-pending': waiting('being-checked'),
  'not-ready': without,
  'ready-to-mark': waiting('unrouted'),
  allocated: waiting('unmarked'),
  marking: waiting('unmarked'),
  marked: waiting('undrawn'),
  'in-moderation': waiting('unmoderated'),
  adjudication: waiting('undecided'),
  agreed: waiting('unconfirmed'),
  'outcome-confirmed': { kind: 'confirmed' },
  released: { kind: 'released' },
  deferred: without,
  withdrawn: without,
} as const satisfies Record<SubmissionState, UnitStanding>;

/** The standing of a unit in this state. */
export function unitStanding(state: SubmissionState): UnitStanding {
  return standings[state];
}
