// Who is expected in a window (R23): those whom the cohort allocates to it, or those who booked it.

/** Key `window.expected`. */
export type ExpectedBy = 'cohort' | 'booking';

/** Participant ids on either list; a list is kept also where the setting does not use it. */
export interface ExpectedLists {
  readonly allocated: readonly string[];
  readonly booked: readonly string[];
}

/** The participants expected, each once, in the order of the list that counts (R23). */
export function expectedParticipants(by: ExpectedBy, lists: ExpectedLists): readonly string[] {
  return [...new Set(by === 'cohort' ? lists.allocated : lists.booked)];
}
