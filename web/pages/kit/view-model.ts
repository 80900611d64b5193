// The kit: every part once, in its states. Static; shown to nobody but tests and whoever builds pages.
import type { DrawnLedgerRow } from '../../view-helpers/ledger-geometry.ts';
import type { FilterBox, Milestone, SelectOption, TimelineDay } from '../../view-helpers/part-props.ts';
import type { ScoreDrawing } from '../../view-helpers/score-geometry.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** What the kit shows besides its fixed parts. */
export interface KitView {
  readonly tags: readonly Tag[];
  readonly score: ScoreDrawing;
  readonly ledger: readonly DrawnLedgerRow[];
  readonly errors: readonly { readonly href: string; readonly text: string }[];
  readonly options: readonly SelectOption[];
  readonly milestones: readonly Milestone[];
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly boxes: readonly FilterBox[];
  readonly days: readonly TimelineDay[];
  readonly swatches: readonly string[];
}
