// The settings by which results are released.

/** Keys `release.requiresModerationComplete`, `feedback.moderatorReads`, `results.warnDays` and `results.nextNewsDays`. */
export interface ReleaseTerms {
  readonly requiresModerationComplete: boolean;
  readonly moderatorReadsFeedback: boolean;
  /** Days before the target from which unfinished work is a warning (R143). */
  readonly warnDays: number;
  /** Days within which somebody without a result hears again, where nobody named a date. */
  readonly nextNewsDays: number;
}

export const defaultReleaseTerms: ReleaseTerms = {
  requiresModerationComplete: true,
  moderatorReadsFeedback: true,
  warnDays: 14,
  nextNewsDays: 14,
};
