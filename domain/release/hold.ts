// What keeps a result back whatever its marks are: an open case (R165), or something that the award still needs (R208).

/** Kinds of hold. Participants never learn which: everyone held gets the same letter (R165). */
export const holdKinds = ['malpractice', 'complaint', 'engagement', 'evidence', 'other'] as const;

/** One of them. */
export type HoldKind = (typeof holdKinds)[number];
