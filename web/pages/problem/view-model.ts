// A page that could not be shown or a form that was refused: what happened, what to do, a reference where it was our fault.
import type { Link } from '../../view-helpers/part-props.ts';

/** The page. */
export interface ProblemView {
  readonly margin: readonly string[];
  /** What happened, as a sentence: "The window has closed". */
  readonly title: string;
  readonly says: string;
  /** What to do now, '' for nothing. */
  readonly todo: string;
  /** What to quote when asking for help, or null where nothing is broken. */
  readonly reference: string | null;
  readonly links: readonly Link[];
}
