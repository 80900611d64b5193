// Asking for a sign-in link.
import type { Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** The form, and the ways in for those who need none. */
export interface SignInView {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly email: Field;
  /** Where participants come in, or null where no Moodle is connected yet. */
  readonly moodleHref: string | null;
  /** The rehearsal's list of people to be, or null outside a rehearsal and off the loopback. */
  readonly asAnyoneHref: string | null;
}
