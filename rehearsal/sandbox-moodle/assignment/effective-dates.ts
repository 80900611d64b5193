// The dates that hold for one person: a user override, else a group override, else the assignment's own.
import type { Assignment, Site } from '../state/site.ts';
import { groupsOf } from '../people/groups-of.ts';

export interface Dates {
  readonly allowsubmissionsfromdate: number;
  readonly duedate: number;
  readonly cutoffdate: number;
}

/** Overrides applied, extension not. All Unix seconds, 0 for "none". */
export function effectiveDates(site: Site, assignment: Assignment, userid: number): Dates {
  const groups = groupsOf(site, assignment.courseid, userid).map((group) => group.id);
  const ofThis = site.overrides.filter((override) => override.assignmentid === assignment.id);
  const own = ofThis.find((override) => override.userid === userid);
  const ofGroup = ofThis.find((override) => override.groupid !== undefined && groups.includes(override.groupid));
  const override = own ?? ofGroup;
  return {
    allowsubmissionsfromdate: override?.allowsubmissionsfromdate ?? assignment.allowsubmissionsfromdate,
    duedate: override?.duedate ?? assignment.duedate,
    cutoffdate: override?.cutoffdate ?? assignment.cutoffdate,
  };
}
