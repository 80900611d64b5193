// What moderation is done by (R131 to R137): keys `borderline.*` and `moderation.*`.

/** When a pass counts as borderline (R131). */
export interface BorderlineTerms {
  /** How many marks, each one step lower on one criterion, may be lost before a pass is safe. Key `borderline.flips`. */
  readonly flips: number;
  /** Marks above the unit's threshold within which a total is borderline. Key `borderline.above`. */
  readonly above: number;
}

/** How much of what is left is drawn (R132 to R134). */
export interface SampleTerms {
  /** Share of the rest, to a thousandth. Key `moderation.sampleRate`. */
  readonly sampleRate: number;
  readonly minPerWindow: number;
  readonly minPerAssessor: number;
  /** The share of right outcomes that the window must prove; null = only report what the sample proves (R132). */
  readonly targetAccuracy: number | null;
  /** Key `moderation.allFails` (R133). */
  readonly allFails: boolean;
  /** How many of a first-season assessor's scripts are all moderated (R134). */
  readonly newAssessorAll: number;
}

/** How far two sheets may be apart for the first to stand (R137). Keys `moderation.tolerance.*`. */
export interface ToleranceTerms {
  readonly criterion: number;
  readonly largeUnitTotal: number;
  readonly smallUnitTotal: number;
  /** A unit of more marks than this is large. */
  readonly smallUnitMarks: number;
  readonly outcomeMustMatch: boolean;
}

export interface ModerationTerms {
  readonly borderline: BorderlineTerms;
  readonly sample: SampleTerms;
  readonly tolerance: ToleranceTerms;
}

/** As shipped: none of these numbers is in the sources; a provider sets its own. */
export const defaultModerationTerms: ModerationTerms = {
  borderline: { flips: 1, above: 1 },
  sample: {
    sampleRate: 0.1,
    minPerWindow: 5,
    minPerAssessor: 2,
    targetAccuracy: 0.95,
    allFails: true,
    newAssessorAll: 5,
  },
  tolerance: { criterion: 1, largeUnitTotal: 3, smallUnitTotal: 2, smallUnitMarks: 24, outcomeMustMatch: true },
};
