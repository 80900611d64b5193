// What the score is drawn from: windows, each with its milestones in the order of their days.
import type { LocalDate } from '../../domain/calendar/local-date.ts';

/** How a milestone stands (R24). */
export type MilestoneState = 'met' | 'to come' | 'at risk' | 'missed';

/** One milestone: a note on the stave. */
export interface ScoreMilestone {
  readonly name: string;
  readonly on: LocalDate;
  readonly state: MilestoneState;
}

/** One window: a stave. The last milestone is the release and is drawn larger. */
export interface ScoreWindow {
  readonly name: string;
  readonly href: string;
  /** A few words: "110 scripts, marking". */
  readonly about: string;
  readonly opens: LocalDate;
  readonly closes: LocalDate;
  /** True from noon UK time on the closing day. */
  readonly isClosed: boolean;
  readonly milestones: readonly ScoreMilestone[];
}
