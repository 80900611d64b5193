// What a provider charges a participant. The amounts are data, in `frameworks/fees.json`.

/** Amounts in whole pence, so that no rounding can creep in. */
export interface Fees {
  /** For not submitting in a window that was communicated (R157). Key `fees.nonSubmission`. */
  readonly nonSubmission: number;
  /** For resubmitting after a second fail (R156). Key `fees.secondResubmission`. */
  readonly secondResubmission: number;
}
