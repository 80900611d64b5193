// Whether work was finalised in time, to the second, by the same test that Moodle's cut-off makes.

/** Key `window.closeInclusive`: true = the second of the deadline itself still counts. */
export interface CloseTerms {
  readonly closeInclusive: boolean;
}

/**
 * True when `finalisedAt` is no later than `deadline` (R13): 12:00:00 is in, 12:00:01 is out.
 * Whole seconds are compared, since Moodle keeps no finer time.
 */
export function isInTime(finalisedAt: Date, deadline: Date, terms: CloseTerms): boolean {
  const late = wholeSeconds(finalisedAt) - wholeSeconds(deadline);
  return terms.closeInclusive ? late <= 0 : late < 0;
}

/** True once nothing can arrive in time any more: the moment from which a full comparison may say who did not submit. */
export function hasClosed(now: Date, deadline: Date, terms: CloseTerms): boolean {
  return !isInTime(now, deadline, terms);
}

function wholeSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
