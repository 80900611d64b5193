// Sending a sponsor the link (R67): for one task, to an address that the participant gives.
import type { Field, FieldError, HiddenField, Link } from '../../view-helpers/part-props.ts';

/** The page. `sent` tells of the links that went before. */
export interface AskSponsorView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly sent: readonly string[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly name: Field;
  readonly email: Field;
  readonly back: Link;
}
