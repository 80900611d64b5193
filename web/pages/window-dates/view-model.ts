// Changing the days of a window: two dates, and what follows from changing them.
import type { Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** The page. The form posts `opens` and `closes`. */
export interface WindowDatesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly opens: Field;
  readonly closes: Field;
  /** Moodle assignments whose cut-off is not the close of the window as it stands (R21), a sentence each. */
  readonly warnings: readonly string[];
  readonly save: string;
  readonly cancelHref: string;
}
