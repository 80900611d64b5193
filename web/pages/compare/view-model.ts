// Comparing (M3): two sheets, what is proposed or agreed, and what this person can do about it.
import type { PairView } from '../../moderation/pair-view-model.ts';
import type { FieldError, HiddenField, Link, PostButton } from '../../view-helpers/part-props.ts';
import type { TagState } from '../../view-helpers/tag-state.ts';

/** The page. `form` holds the fields of a proposal, `buttons` what needs none. */
export interface CompareView {
  readonly pair: PairView;
  readonly status: { readonly state: TagState; readonly text: string };
  readonly example: string;
  readonly errors: readonly FieldError[];
  readonly form: {
    readonly action: string;
    readonly fields: readonly HiddenField[];
    readonly button: string;
  } | null;
  readonly buttons: readonly PostButton[];
  /** The looker's own sheet with the script beside it, read-only; null for an admin. */
  readonly own: Link | null;
  readonly back: Link;
}
