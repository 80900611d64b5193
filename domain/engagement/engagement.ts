// Engagement with the course: what Moodle counts of it, and whether it reaches what the award needs (R38, R208).

/** What Moodle tracks of one participant's course beside the assessment itself: activities completed, of those tracked. */
export interface EngagementFigure {
  readonly completed: number;
  readonly tracked: number;
}

/** One activity of a course, as Moodle tracks it for one participant. */
export interface TrackedActivity {
  readonly courseModuleId: number;
  readonly isTracked: boolean;
  /** `incomplete`, `complete`, `passed`, `failed`, or a word that we do not know, which counts as not done. */
  readonly state: string;
}

/** The figure, or null where Moodle tracks nothing. The assignments of the assessment are no part of the course (R208). */
export function engagementFigure(
  activities: readonly TrackedActivity[],
  assessment: ReadonlySet<number>,
): EngagementFigure | null {
  const counted = activities.filter(({ courseModuleId, isTracked }) => isTracked && !assessment.has(courseModuleId));
  // A failed quiz was taken: engagement asks for taking part, not for passing.
  const completed = counted.filter(({ state }) => state === 'complete' || state === 'passed' || state === 'failed');
  return counted.length === 0 ? null : { completed: completed.length, tracked: counted.length };
}

/** Whole per cent, rounded down, so that 89.9 never reads as 90. */
export function engagementPercent({ completed, tracked }: EngagementFigure): number {
  return Math.floor((completed * 100) / tracked);
}

/** True where the figure reaches the least share, exactly and not by rounding (R38, R208). */
export function isEngaged({ completed, tracked }: EngagementFigure, leastPercent: number): boolean {
  return completed * 100 >= leastPercent * tracked;
}
