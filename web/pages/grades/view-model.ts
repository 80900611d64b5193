// Grades in Moodle: how many stand there, which do not and why, and the letters that keep some back.
import type { Fact, Link, PostButton } from '../../view-helpers/part-props.ts';

/** One grade that is not in Moodle. */
export interface GradeLine {
  readonly href: string;
  readonly name: string;
  readonly candidate: string;
  readonly task: string;
  /** What Moodle shows instead, '' where the heading says it all. */
  readonly why: string;
  readonly button: PostButton;
}

/** Grades that are not in Moodle for one reason. */
export interface GradeGroup {
  readonly heading: string;
  readonly todo: string;
  readonly lines: readonly GradeLine[];
}

/** A result's letter that was refused. */
export interface RefusedLetterLine {
  readonly href: string;
  readonly name: string;
  readonly candidate: string;
  /** What the mail server said. */
  readonly reply: string;
}

/** The page. Its form posts `grade`: an id, or `all` for every one that was not written. */
export interface GradesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly letters: readonly RefusedLetterLine[];
  readonly groups: readonly GradeGroup[];
  readonly all: PostButton | null;
  readonly back: Link;
}
