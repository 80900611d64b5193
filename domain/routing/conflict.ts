// Why an assessor may not mark a participant, as it is declared (R105).

/** The reasons that can be recorded, in words that finish "The assessor …". */
export const conflictReasons = {
  taught: 'taught the participant',
  coached: 'coached the participant',
  sponsored: 'sponsors the participant',
  managed: 'line-manages the participant',
  'works-there': 'works there, or for the same trust',
  'placed-there': 'works at a placement or partner school',
  interest: 'has declared an interest',
} as const;

export type ConflictReason = keyof typeof conflictReasons;

/** True for one of the reasons. */
export function isConflictReason(text: string): text is ConflictReason {
  return Object.hasOwn(conflictReasons, text);
}

/** One participant, or everyone of one school by its URN. */
export type Conflict =
  { readonly kind: 'participant'; readonly participantId: string } | { readonly kind: 'school'; readonly urn: string };
