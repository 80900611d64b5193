// All windows: the score, then a table.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { ScoreDrawing } from '../../view-helpers/score-geometry.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One line of the table. */
export interface WindowLine {
  readonly name: string;
  readonly href: string;
  /** "Final" or "Pre-assessment", and the tasks: "Final, Task 1 and Task 2". */
  readonly kind: string;
  readonly closes: LocalDate;
  readonly state: Tag;
  readonly expected: number;
  readonly received: number;
  /** What comes next, in words with its day. */
  readonly next: string;
}

/** The page. */
export interface WindowsView {
  readonly margin: readonly string[];
  /** The finding: "2 windows in flight, 4 things need you". */
  readonly title: string;
  readonly lead: string;
  /** Null when no window is in flight. */
  readonly score: ScoreDrawing | null;
  readonly windows: readonly WindowLine[];
  /** Null for those who may not set one up. */
  readonly setUpHref: string | null;
}
