// One window: where everybody is, its milestones, and what needs a person.
import type { Act, Link, Milestone, TaskLedger } from '../../view-helpers/part-props.ts';

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
