// Moodle's marking workflow states. Moodle itself stores any text, so the type is the only check there is.

/** The valid states, in Moodle's order. Only `released` lets the participant see the result. */
export const workflowStates = [
  'notmarked',
  'inmarking',
  'readyforreview',
  'inreview',
  'readyforrelease',
  'released',
] as const;

/** A valid state. */
export type WorkflowState = (typeof workflowStates)[number];

/** Whether two stored states mean the same: none set is the same as not marked. */
export const sameState = (one: string, other: string): boolean => (one || 'notmarked') === (other || 'notmarked');
