// Adjudicating (M4): two sheets that could not be agreed on, and the scores that the lead decides.
import type { PairView } from '../../moderation/pair-view-model.ts';
import type { FieldError, Link } from '../../view-helpers/part-props.ts';

/** The page. `proposed` says what the moderator had proposed, '' for nothing. */
export interface AdjudicateView {
  readonly pair: PairView;
  readonly example: string;
  readonly proposed: string;
  readonly errors: readonly FieldError[];
  readonly action: string;
  readonly back: Link;
}
