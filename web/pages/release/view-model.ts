// The release (D9): the dry run with every letter, who waits and why, the approval, and what was approved before.
import type { Fact, Field, HiddenField, Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** An entry that would get a letter. `name` and `href` are for those who may open the participant. */
export interface GoingRow {
  readonly candidate: string;
  readonly name: string;
  readonly href: string | null;
  readonly letter: Tag;
  readonly note: string;
}

/** An entry that would not: `on` is the date that it was told, or ''. */
export interface WaitingEntry {
  readonly entryId: string;
  readonly candidate: string;
  readonly name: string;
  readonly href: string | null;
  readonly why: string;
  readonly on: string;
  /** Whether the box for a new date is ticked from the start. */
  readonly chosen: boolean;
}

/** A batch that was approved. */
export interface BatchShown {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly takeBack: PostButton | null;
}

/** The page. `approve` and `dates` are null where there is nothing to do or the person may only look. */
export interface ReleaseView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly example: string;
  /** Why nothing can be approved, or ''. */
  readonly barred: string;
  readonly sum: readonly Fact[];
  readonly going: readonly GoingRow[];
  /** Said where nothing is going. */
  readonly noneGoing: string;
  readonly held: readonly WaitingEntry[];
  readonly later: readonly WaitingEntry[];
  readonly approve: PostButton | null;
  readonly dates: {
    readonly action: string;
    readonly fields: readonly HiddenField[];
    readonly on: Field;
    readonly button: string;
  } | null;
  readonly batches: readonly BatchShown[];
  readonly links: readonly Link[];
}
