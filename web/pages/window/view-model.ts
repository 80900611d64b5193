// One window: where everybody is, its milestones, and what needs a person.
import type { DrawnLedgerRow } from '../../view-helpers/ledger-geometry.ts';
import type { Act, Link, Milestone } from '../../view-helpers/part-props.ts';

/** One task's ledger. `heading` is "Task 1", or '' where the window has one task. */
export interface TaskLedger {
  readonly heading: string;
  readonly rows: readonly DrawnLedgerRow[];
}

/** The page (D2). */
export interface WindowView {
  readonly margin: readonly string[];
  readonly title: string;
  /** The close with weekday, date, time and "UK time", and the results. */
  readonly lead: string;
  /** "Where all 60 are". */
  readonly whereMargin: string;
  readonly ledgers: readonly TaskLedger[];
  readonly acts: readonly Act[];
  /** Said when nothing needs a person: what comes next and when. */
  readonly quiet: string;
  readonly milestones: readonly Milestone[];
  readonly links: readonly Link[];
}
