// The flags row of a person in an assignment: lock, extension, workflow state, allocated marker.
import type { Assignment, Flags, Site } from '../state/site.ts';

export const flagsOf = (site: Site, assignmentid: number, userid: number): Flags | undefined =>
  site.flags.ofPerson(assignmentid, userid)[0];

/** The row, made with Moodle's defaults where there is none. */
export const ensureFlags = (site: Site, assignmentid: number, userid: number): Flags =>
  flagsOf(site, assignmentid, userid) ??
  site.flags.add({
    id: site.flags.nextId(),
    assignmentid,
    userid,
    locked: 0,
    mailed: 2,
    extensionduedate: 0,
    workflowstate: '',
    allocatedmarker: 0,
  });

/** The workflow state, or graded/notgraded where the workflow is off. A team's row (user 0) is never graded itself. */
export function gradingStatus(site: Site, assignment: Assignment, userid: number, latestGrade: number): string {
  if (!assignment.markingworkflow) return latestGrade >= 0 ? 'graded' : 'notgraded';
  const state = flagsOf(site, assignment.id, userid)?.workflowstate ?? '';
  return state === '' ? 'notmarked' : state;
}
