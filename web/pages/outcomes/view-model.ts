// The outcomes board (D8): where everybody is, what is proposed with the sums behind it, what is confirmed, what waits and why.
import type { Fact, Link, PostButton, TaskLedger } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One script with its outcome. `href` is null for those who may not open the participant; `note` is '' where there is none. */
export interface OutcomeRow {
  readonly candidate: string;
  readonly href: string | null;
  readonly task: string;
  readonly result: Tag;
  readonly total: string;
  readonly areas: readonly string[];
  readonly notMet: string;
  readonly note: string;
  readonly feedback: Link | null;
}

/** One that has no outcome yet, or is held, and why. */
export interface WaitingRow {
  readonly candidate: string;
  readonly href: string | null;
  readonly task: string;
  readonly why: string;
}

/** The page. Lists are empty where there is nothing of their kind; buttons are null for those who may only look. */
export interface OutcomesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly ledgers: readonly TaskLedger[];
  /** Says that the scheme is an example, or ''. */
  readonly example: string;
  readonly scheme: readonly Fact[];
  readonly confirmScheme: PostButton | null;
  /** Said from two weeks before the target while something is not ready (R143), or ''. */
  readonly warning: string;
  readonly waiting: readonly WaitingRow[];
  readonly proposed: readonly OutcomeRow[];
  readonly confirm: PostButton | null;
  readonly confirmed: readonly OutcomeRow[];
  readonly held: readonly WaitingRow[];
  readonly links: readonly Link[];
}
