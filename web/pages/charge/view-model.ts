// One charge: what it is for, the email as it would go, and the two decisions (R158).
import type { Fact, Field, FieldError, Link } from '../../view-helpers/part-props.ts';

/** The page. The form posts `act` (confirm or waive) and, to waive, `reason`. */
export interface ChargeView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly errors: readonly FieldError[];
  readonly facts: readonly Fact[];
  readonly subject: string;
  readonly text: string;
  readonly action: string;
  /** False once it is decided. */
  readonly confirmable: boolean;
  /** The reason for waiving, or null once it is waived. */
  readonly waive: Field | null;
  readonly waiveNote: string;
  readonly back: Link;
}
