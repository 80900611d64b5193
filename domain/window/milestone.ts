// The window's own timetable (R24): what is due by which day after close, and whether it was met.
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import type { Window } from './window.ts';
import { leadsToOutcome } from './yield.ts';

/** Days after close by which each step is due. Keys `timeline.*`. */
export const defaultTimeline = {
  basicIssues: 7,
  technicalCheck: 10,
  corrections: 15,
  allocation: 18,
  marking: 63,
  moderation: 91,
  outcomes: 98,
  release: 105,
} as const;

export type MilestoneName = keyof typeof defaultTimeline;
export type Timeline = Readonly<Record<MilestoneName, number>>;

/** A step of the timetable; it is due by the end of `dueOn`, UK time. */
export interface Milestone {
  readonly name: MilestoneName;
  readonly dueOn: LocalDate;
}

/** In the order of the work. */
export const inOrder = [
  'basicIssues',
  'technicalCheck',
  'corrections',
  'allocation',
  'marking',
  'moderation',
  'outcomes',
  'release',
] as const satisfies readonly MilestoneName[];

/** The milestones of a window in the order of the work (R24). A pre-assessment window has none: nothing of it is marked (R14). */
export function milestones(window: Window, timeline: Timeline): readonly Milestone[] {
  if (!leadsToOutcome(window)) return [];
  return inOrder.map((name) => ({ name, dueOn: addDays(window.closesOn, timeline[name]) }));
}

/** What is known of a milestone on `today`: the day it was done, and the day it is likely to be done where somebody can tell. */
export interface MilestoneFacts {
  readonly today: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly likelyOn: LocalDate | null;
}

/** `ahead` = not due yet and nothing speaks against it. */
export type MilestoneState = 'ahead' | 'met' | 'at-risk' | 'missed';

/**
 * Whether a milestone is met, at risk or missed (R24). Undone, it is at risk when it is likely to be done too late,
 * or from `warnDays` days before it is due where nobody can tell; done late, it stays missed.
 */
export function milestoneState(milestone: Milestone, facts: MilestoneFacts, warnDays: number): MilestoneState {
  const { today, doneOn, likelyOn } = facts;
  if (doneOn !== null) return daysBetween(doneOn, milestone.dueOn) >= 0 ? 'met' : 'missed';
  const left = daysBetween(today, milestone.dueOn);
  if (left < 0) return 'missed';
  if (likelyOn !== null) return daysBetween(likelyOn, milestone.dueOn) < 0 ? 'at-risk' : 'ahead';
  return left <= warnDays ? 'at-risk' : 'ahead';
}
