/** How a task of one person stands a week after close, told from the script alone and without asking the product. */

/** The end of the intake for one person's task; the words are those of RULES 20 and of the reasons there. */
export const fates = [
  'in-time',
  'extension',
  'draft-accepted',
  'draft-refused',
  'nothing-submitted',
  'after-close',
  'extension-refused',
  'deferred',
  'withdrawn',
  'failed-to-copy',
] as const;

/** One of them. */
export type Fate = (typeof fates)[number];
