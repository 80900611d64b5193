// Confirming all proposed charges at once: who, how much, and the emails as they would go.
import type { HiddenField, Link } from '../../view-helpers/part-props.ts';

/** One email that would go. */
export interface EmailToGo {
  readonly name: string;
  readonly amount: string;
  readonly subject: string;
  readonly text: string;
}

/** The page. */
export interface ConfirmChargesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly emails: readonly EmailToGo[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly button: string;
  readonly back: Link;
}
