// A participant's schools with their days, and the form that records a move.
import type { Fact, Field, FieldError, Link } from '../../view-helpers/part-props.ts';

/** The page. The form posts the fields by their names. */
export interface SchoolView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly history: readonly Fact[];
  readonly action: string;
  readonly errors: readonly FieldError[];
  readonly name: Field;
  readonly urn: Field;
  readonly movedOn: Field;
  readonly agreedBy: Field;
  readonly agreedOn: Field;
  readonly back: Link;
}
