// From an assignment id to the assignment, with the questions that Moodle asks on the way.
import { may } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { activityNotAccessible, invalidRecord } from '../protocol/moodle-error.ts';
import type { Assignment } from '../state/site.ts';

/** The assignment, for functions that answer for one: unknown is `invalidrecord`, out of reach `requireloginerror`. */
export function requireAssignment(call: Call, assignmentid: number): Assignment {
  const assignment = call.site.assignments.get(assignmentid);
  if (assignment === undefined) throw invalidRecord('assign');
  if (!mayEnter(call, assignment)) throw activityNotAccessible();
  return assignment;
}

/** Whether the caller gets into the course, sees the activity, and may view it. */
export function mayEnter(call: Call, assignment: Assignment): boolean {
  const { courseid } = assignment;
  const visible = assignment.visible || may(call, 'moodle/course:viewhiddenactivities', courseid);
  return mayEnterCourse(call, courseid) && visible && may(call, 'mod/assign:view', courseid);
}

/** Whether the caller is enrolled or may view courses without being so. */
export function mayEnterCourse(call: Call, courseid: number): boolean {
  const course = call.site.courses.get(courseid);
  const enrolment = call.site.enrolments.get(courseid)?.get(call.caller.id);
  const enrolled = enrolment?.suspended === false;
  const visible = course?.visible === true || may(call, 'moodle/course:viewhiddencourses', courseid);
  return course !== undefined && visible && (enrolled || may(call, 'moodle/course:view', courseid));
}

export const mayGrade = (call: Call, assignment: Assignment): boolean =>
  may(call, 'mod/assign:grade', assignment.courseid) || may(call, 'mod/assign:viewgrades', assignment.courseid);
