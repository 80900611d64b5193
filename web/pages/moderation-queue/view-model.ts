// The moderation queue (M1): due dates and sizes only; why a script is there is told after both sheets are locked.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { WindowWays } from '../../window-ways.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A script in one of the lists. */
export interface QueueRow {
  readonly candidate: string;
  readonly href: string;
  readonly task: string;
  readonly state: Tag;
}

/** Scripts due on one day. */
export interface DueGroup {
  readonly due: LocalDate;
  readonly rows: readonly QueueRow[];
}

/** The page. */
export interface QueueView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly decide: readonly QueueRow[];
  readonly agree: readonly QueueRow[];
  readonly groups: readonly DueGroup[];
  /** The windows' own pages, for those who may open them. */
  readonly ways: readonly WindowWays[];
  readonly quiet: string;
}
