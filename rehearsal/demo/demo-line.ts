/** One line of the run: something that somebody does at a moment of the rehearsal's clock. */

/** `where` says whose clock must stand at the moment: what happens in Moodle alone is none of Moderato's business until it looks. */
export interface DemoLine {
  readonly at: Date;
  /** Tells people what is happening, in the present tense. */
  readonly what: string;
  readonly where: 'moodle' | 'moderato';
  readonly play: () => Promise<unknown>;
}
