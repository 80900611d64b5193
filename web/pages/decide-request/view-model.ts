// One request (D11): what is asked and why, what the terms allow, and the forms that decide it.
import type { Fact, Field, FieldError, Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A field of several lines. */
export type Area = Omit<Field, 'type' | 'autocomplete'>;

/** The page. A form that does not apply is null. */
export interface DecideRequestView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly tag: Tag;
  readonly facts: readonly Fact[];
  readonly errors: readonly FieldError[];
  readonly action: string;
  /** Where it is agreed, for what has a page of its own. */
  readonly agree: Link | null;
  readonly refer: PostButton | null;
  /** DfE's and the QA agent's decision on an exception. */
  readonly decision: { readonly decidedOn: Field; readonly reference: Field; readonly answer: Area } | null;
  readonly moreTime: { readonly until: Field; readonly answer: Area } | null;
  readonly refuse: { readonly answer: Area } | null;
  readonly back: Link;
}
