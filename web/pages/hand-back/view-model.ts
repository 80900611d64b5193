// Handing a script back (R109): why, in a code and in words.
import type { Choice, Field, FieldError } from '../../view-helpers/part-props.ts';

/** The page. */
export interface HandBackView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly errors: readonly FieldError[];
  readonly reason: Choice;
  readonly words: Field;
  readonly back: string;
}
