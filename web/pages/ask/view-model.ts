// Asking for something (P3): the rules first, then the form, or why it cannot be asked here.
import type { Choice, Field, FieldError, HiddenField, Link } from '../../view-helpers/part-props.ts';

/** A box to tick; `why` explains it. */
export interface TickBox {
  readonly name: string;
  readonly text: string;
  readonly why: string;
  readonly chosen: boolean;
}

/** The page. */
export interface AskView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly rules: readonly string[];
  /** Why nothing can be asked here, with whom to speak; '' where it can. */
  readonly barred: string;
  readonly contact: string;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly unit: Choice | null;
  readonly requirement: Choice | null;
  readonly until: Field | null;
  readonly reason: Omit<Field, 'type' | 'autocomplete'>;
  readonly instead: Omit<Field, 'type' | 'autocomplete'> | null;
  readonly ticks: readonly TickBox[];
  readonly button: string;
  readonly back: Link;
}
