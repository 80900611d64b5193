// The six content areas of the 2019 framework (R6).

/** Their ids, in the order in which the framework lists them; the same in every programme. */
export const contentAreaIds = [
  'strategy-improvement',
  'teaching-curriculum',
  'leading-impact',
  'partnership',
  'resources-risks',
  'increasing-capability',
] as const;

/** True for one of the six (R6). */
export function isContentArea(id: string): boolean {
  return contentAreaIds.some((known) => known === id);
}
