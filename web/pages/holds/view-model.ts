// The holds of one participant: what keeps results back, since when, and why.
import type { Choice, Field, Fact, HiddenField, Link } from '../../view-helpers/part-props.ts';

/** A hold that is open, with the form that closes it; null for those who may only look. */
export interface OpenHold {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly close: { readonly fields: readonly HiddenField[]; readonly reason: Field } | null;
}

/** The page. `open` is the form for a new one, null where there is nothing to hold. */
export interface HoldsView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly holds: readonly OpenHold[];
  readonly closed: readonly { readonly heading: string; readonly facts: readonly Fact[] }[];
  readonly open: {
    readonly fields: readonly HiddenField[];
    readonly entry: Choice;
    readonly kind: Choice;
    readonly reason: Field;
  } | null;
  readonly back: Link;
}
