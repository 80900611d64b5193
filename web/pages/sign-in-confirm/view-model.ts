// The page that the emailed link opens. Opening it changes nothing: mail scanners open links, only a person presses the button.
import type { HiddenField } from '../../view-helpers/part-props.ts';

/** Who would be signed in and until when the link works. */
export interface SignInConfirmView {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly email: string;
  readonly worksUntil: Date;
}
