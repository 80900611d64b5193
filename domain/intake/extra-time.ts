// Extra time for one participant: what Moodle grants by extension or override, beside what was agreed here (R74).
import type { Agreement } from './decision.ts';
import type { Seen } from './seen.ts';
import type { IntakeTerms } from './terms.ts';

/** Until when a participant may still hand in at Moodle, and how that fits what was agreed; null = no extra time on either side. */
export interface ExtraTime {
  readonly until: Date;
  readonly grantedByMoodle: Date | null;
  readonly agreement: Agreement;
}

/**
 * The later of Moodle's and our own end, so that nobody is called a non-submitter while either still runs (R74).
 * A cut-off counts as an override only where it differs from the assignment's own.
 */
export function extraTime(seen: Seen, terms: IntakeTerms): ExtraTime | null {
  const granted = grantedByMoodle(seen, terms);
  const agreed = terms.agreedUntil !== null && terms.agreedUntil > terms.close ? terms.agreedUntil : null;
  if (granted === null && agreed === null) return null;
  return {
    until: latest(granted, agreed) ?? terms.close,
    grantedByMoodle: granted,
    agreement: compare(granted, agreed),
  };
}

function grantedByMoodle(seen: Seen, terms: IntakeTerms): Date | null {
  const overridden = seen.cutoff !== null && seen.cutoff.getTime() !== terms.assignmentCutoff?.getTime();
  const end = latest(overridden ? seen.cutoff : null, seen.extension);
  return end !== null && end > terms.close ? end : null;
}

function compare(granted: Date | null, agreed: Date | null): Agreement {
  if (agreed === null) return 'not-agreed';
  if (granted === null) return 'not-in-moodle';
  return granted.getTime() === agreed.getTime() ? 'matches' : 'differs';
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
