// How the milestones of a window stand (R24): the same on every page that shows them.
import type { LocalDate } from '../domain/calendar/local-date.ts';
import { doneOn } from '../domain/window/done-on.ts';
import {
  defaultTimeline,
  type Milestone,
  milestones,
  milestoneState,
  type MilestoneState,
} from '../domain/window/milestone.ts';
import type { Database } from '../services/database/database.ts';
import type { StoredWindow } from '../services/register/window-row.ts';
import { windowMoves } from './window-moves.ts';

/** `results.warnDays` as shipped (R143). */
const warnDays = 2;

/** A milestone, the day it was done on or null, and how it stands today. */
export interface MilestoneStanding extends Milestone {
  readonly doneOn: LocalDate | null;
  readonly state: MilestoneState;
}

/** Reads them, in the order of the work; none for a window that leads to no outcome. */
export async function milestoneStandings(
  database: Database,
  { id, window }: StoredWindow,
  today: LocalDate,
): Promise<readonly MilestoneStanding[]> {
  const { present, moves } = await windowMoves(database, id);
  return milestones(window, defaultTimeline).map((milestone) => {
    const done = doneOn(milestone.name, present, moves);
    const state = milestoneState(milestone, { today, doneOn: done, likelyOn: null }, warnDays);
    return { ...milestone, doneOn: done, state };
  });
}
