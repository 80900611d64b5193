// Where one submission stands in the intake's sum (R75), from its state and what is known beside it.
import type { Submission } from '../submission/submission.ts';
import type { IntakeStanding } from './reconcile.ts';

/** What counts besides the state. */
export interface Beside {
  /** Its copy failed as often as we try, or Moodle no longer shows what would be copied; a person has been told (R76). */
  readonly copyFails: boolean;
  /** Extra time runs until then, here or in Moodle; null = none. */
  readonly extendedUntil: Date | null;
}

/** The one place in the sum where this submission stands at a moment. */
export function standingOf(submission: Submission, beside: Beside, now: Date): IntakeStanding {
  if (submission.state === 'expected') return standingOfExpected(beside, now);
  if (submission.state === 'draft-at-close') return 'draftAtClose';
  if (submission.state === 'not-submitted')
    return submission.reason === 'draft-refused' ? 'draftRefused' : 'notSubmitted';
  if (submission.state === 'deferred' || submission.state === 'withdrawn') return submission.state;
  return submission.way === 'draft-accepted' ? 'draftAccepted' : 'received';
}

function standingOfExpected({ copyFails, extendedUntil }: Beside, now: Date): IntakeStanding {
  if (copyFails) return 'failedToCopy';
  return extendedUntil !== null && extendedUntil >= now ? 'extended' : 'undecided';
}
