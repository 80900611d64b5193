// Engagement with a reformed course: what Moodle counts of it, and whether it reaches what the award needs (R38, R39, R208).
import type { Evidence } from './evidence.ts';

/** So many activities completed, of those tracked. */
export interface Share {
  readonly completed: number;
  readonly tracked: number;
}

/**
 * What Moodle tracks of one participant's course beside the assessment itself. `tasks` are the diagnostic and reflective tasks among
 * it; null where none are named.
 */
export interface EngagementFigure extends Share {
  readonly tasks: Share | null;
}

/** One activity of a course, as Moodle tracks it for one participant. */
export interface TrackedActivity {
  readonly courseModuleId: number;
  readonly isTracked: boolean;
  /** `incomplete`, `complete`, `passed`, `failed`, or a word that we do not know, which counts as not done. */
  readonly state: string;
  readonly completedAt: Date | null;
}

/** A failed quiz was taken: engagement asks for taking part, not for passing. */
export function isDone({ isTracked, state }: TrackedActivity): boolean {
  return isTracked && (state === 'complete' || state === 'passed' || state === 'failed');
}

/** What Moodle says of an activity that is done, to be kept (R40). */
export function doneInMoodle({ courseModuleId, completedAt }: TrackedActivity): Evidence {
  return { what: `moodle:${String(courseModuleId)}`, who: 'moodle', at: completedAt?.toISOString() ?? null };
}

/**
 * The figure, or null where Moodle tracks nothing. The assignments of the assessment are no part of the course (R208); `compulsory` are
 * the activities that are diagnostic and reflective tasks (R39).
 */
export function engagementFigure(
  activities: readonly TrackedActivity[],
  assessment: ReadonlySet<number>,
  compulsory: ReadonlySet<number>,
): EngagementFigure | null {
  const counted = activities.filter(({ courseModuleId, isTracked }) => isTracked && !assessment.has(courseModuleId));
  const tasks = shareOf(counted.filter(({ courseModuleId }) => compulsory.has(courseModuleId)));
  return counted.length === 0 ? null : { ...shareOf(counted), tasks: tasks.tracked === 0 ? null : tasks };
}

const shareOf = (counted: readonly TrackedActivity[]): Share => ({
  completed: counted.filter(isDone).length,
  tracked: counted.length,
});

/** Whole per cent, rounded down, so that 89.9 never reads as 90. */
export function engagementPercent(figure: EngagementFigure): number {
  const { completed, tracked } = weighed(figure);
  return Math.floor((completed * 100) / tracked);
}

/**
 * True where the figure reaches the least share, exactly and not by rounding (R38, R208), and every diagnostic and reflective task is
 * done: they are compulsory (R39).
 */
export function isEngaged(figure: EngagementFigure, leastPercent: number): boolean {
  const { completed, tracked } = weighed(figure);
  const lacksTasks = figure.tasks !== null && figure.tasks.completed < figure.tasks.tracked;
  return !lacksTasks && completed * 100 >= leastPercent * tracked;
}

/** Diagnostic and reflective tasks make up half of engagement, however few or many they are (R39); kept in whole numbers. */
function weighed({ completed, tracked, tasks }: EngagementFigure): Share {
  if (tasks === null) return { completed, tracked };
  const rest = { completed: completed - tasks.completed, tracked: tracked - tasks.tracked };
  if (rest.tracked === 0) return tasks;
  return {
    completed: tasks.completed * rest.tracked + rest.completed * tasks.tracked,
    tracked: 2 * tasks.tracked * rest.tracked,
  };
}
