// What a sponsor's link opens (S1): whose project, the comments box, name and role, one button; afterwards that it is done.
import type { Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** The page. `form` is null once it is confirmed. */
export interface SponsorView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly says: readonly string[];
  readonly form: {
    readonly action: string;
    readonly fields: readonly HiddenField[];
    readonly errors: readonly FieldError[];
    readonly comments: Omit<Field, 'type' | 'autocomplete'>;
    readonly name: Field;
    readonly role: Field;
  } | null;
  readonly contact: string;
}
