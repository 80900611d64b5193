// Where one submission stands in the intake's sum (R75), from its state and what is known beside it.
import type { Submission } from '../submission/submission.ts';
import type { IntakeStanding } from './reconcile.ts';

/** What counts besides the state. */
export interface Beside {
  /** Its copy failed as often as we try, and a person has been told. */
  readonly copyFails: boolean;
  /** Extra time runs until then, here or in Moodle; null = none. */
  readonly extendedUntil: Date | null;
}

/** The one place in the sum where this submission stands at a moment. */
export function standingOf(submission: Submission, beside: Beside, now: Date): IntakeStanding {
  switch (submission.state) {
    case 'expected':
      if (beside.copyFails) return 'failedToCopy';
      return beside.extendedUntil !== null && beside.extendedUntil >= now ? 'extended' : 'undecided';
    case 'draft-at-close':
      return 'draftAtClose';
    case 'not-submitted':
      return submission.reason === 'draft-refused' ? 'draftRefused' : 'notSubmitted';
    case 'deferred':
      return 'deferred';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return submission.way === 'draft-accepted' ? 'draftAccepted' : 'received';
  }
}
