// Everything that somebody may or may not do, worded so that "an admin may …" reads on.

/** Add an act here and a sentence for it in `sentence.ts`; until then nobody may do it. */
export const acts = [
  'see windows',
  'set up a window',
  'change the dates of a window',
  'see the intake of a window',
  'decide intake',
  'see a participant',
  'see contact details',
  'confirm a TRN',
  'see protected characteristics in totals',
  'agree an extension',
  'agree a deferral',
  'record a withdrawal',
  'see the Moodle connection',
  'check the Moodle connection',
  'step a rehearsal',
  'look after people',
  'route scripts',
  'mark scripts',
  'open a mark sheet',
  'read the mark sheets of others',
  'see sampling',
  'draw scripts for moderation',
  'see a moderation queue',
  'see scripts in moderation',
  'decide between markers',
  'see outcomes',
  'confirm outcomes',
  'see feedback',
  'read feedback',
  'approve a release',
  'see holds',
  'hold a result',
  'check submissions',
  'decide a correction',
  'decide charges',
  'look after grades in Moodle',
  'record another way of telling',
  'see files',
  'see own page',
  'decide requests',
  'set the rules of the check',
  'record attendance',
  'record a move of school',
  'keep advice on a project',
] as const;

export type Act = (typeof acts)[number];

/** What is known of the thing acted on; a condition that needs a fact which is not given does not hold. */
export interface Subject {
  /** The person whose record it is. */
  readonly ownerId?: string;
  readonly mode?: 'rehearsal' | 'live';
}
