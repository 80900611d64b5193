// Agreeing an extension, a deferral or a withdrawal: a form, and for the last two a second look before it is recorded.
import type { Choice, Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** The page. `consequences` stands in place of the fields when all is ready to be confirmed. */
export interface AgreeView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  /** Why it cannot be agreed at all, with whom to speak; then there is no form. */
  readonly barred: string;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly unit: Choice | null;
  readonly until: Field | null;
  readonly reason: Field | null;
  readonly consequences: readonly string[];
  readonly button: string;
  readonly back: { readonly href: string; readonly text: string };
}
