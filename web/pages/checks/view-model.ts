// The queue of the technical check (C1): what waits, the most urgent first.
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One submission of the queue. */
export interface CheckLine {
  readonly name: string;
  readonly href: string;
  readonly candidate: string;
  readonly window: string;
  readonly task: string;
  readonly state: Tag;
  /** What the machine found, or what is waited for. */
  readonly found: string;
  readonly by: Date | null;
}

/** Submissions at the same point. */
export interface CheckGroup {
  readonly margin: string;
  readonly heading: string;
  readonly lines: readonly CheckLine[];
}

/** The page. */
export interface ChecksView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly CheckGroup[];
  readonly quiet: string;
}
