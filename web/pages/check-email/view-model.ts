// The one email that asks for corrections, before it is sent (R82).
import type { Link } from '../../view-helpers/part-props.ts';

/** The page. */
export interface CheckEmailView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly subject: string;
  readonly text: string;
  readonly action: string;
  readonly button: string;
  readonly back: Link;
}
