// The feedback of one failed script as its participant will read it, for a moderator to read first (R149).
import type { Link, PostButton } from '../../view-helpers/part-props.ts';

/** A criterion that was not met. `words` is '' where nobody wrote any. */
export interface ShortfallShown {
  readonly code: string;
  readonly criterion: string;
  readonly asks: string;
  readonly words: string;
}

/** The page. `read` says who has read it, or ''; `button` is null for those who may only look. */
export interface FeedbackView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly shortfalls: readonly ShortfallShown[];
  readonly areas: readonly { readonly area: string; readonly words: readonly string[] }[];
  readonly read: string;
  readonly button: PostButton | null;
  readonly back: Link;
}
