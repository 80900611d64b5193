// Completion of activities and of courses: here a matter of having handed in. One person per call.
import { z } from 'zod';
import { ownSubmission, decidingSubmission } from '../assignment/submission-rows.ts';
import { mayEnterCourse } from '../assignment/find-assignment.ts';
import { requireUser } from '../people/find-user.ts';
import { requireCapability, roleGives } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { activityNotAccessible, invalidRecord, plainError } from '../protocol/moodle-error.ts';
import { int } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Course, Site } from '../state/site.ts';

const params = z.strictObject({ courseid: int(), userid: int() });

export const getActivitiesCompletion = webServiceFunction(params, (call, { courseid, userid }) => {
  const course = requireCourse(call, courseid);
  requireUser(call.site, userid);
  if (userid !== call.caller.id) requireCapability(call, 'report/progress:view', courseid);
  const tracked = roleGives(call.site, courseid, userid, 'mod/assign:submit');
  const pages = course.activities
    .filter((activity) => activity.modname === 'page')
    .map(({ cmid, modname, instance }) => ({ cmid, modname, instance, ...manual, istrackeduser: tracked }));
  const assignments = countedAssignments(call.site, courseid).map((row) =>
    assignmentStatus(call.site, row, userid, tracked),
  );
  return { statuses: [...pages, ...assignments], warnings: [] };
});

const manual = {
  state: 0,
  timecompleted: 0,
  tracking: 1,
  overrideby: null,
  valueused: false,
  hascompletion: true,
  isautomatic: false,
  uservisible: true,
  details: [],
  isoverallcomplete: false,
};

function assignmentStatus(site: Site, assignment: Assignment, userid: number, tracked: boolean) {
  const handedIn = tracked ? handedInAt(site, assignment, userid) : 0;
  const complete = Number(handedIn > 0);
  return {
    cmid: assignment.cmid,
    modname: 'assign',
    instance: assignment.id,
    ...manual,
    state: complete,
    timecompleted: handedIn,
    tracking: 2,
    isautomatic: true,
    istrackeduser: tracked,
    details: [{ rulename: 'completionsubmit', rulevalue: { status: complete, description: 'Make a submission' } }],
    isoverallcomplete: complete === 1,
  };
}

export const getCourseCompletion = webServiceFunction(params, (call, { courseid, userid }) => {
  const course = requireCourse(call, courseid);
  requireUser(call.site, userid);
  if (userid !== call.caller.id) requireCapability(call, 'report/completion:view', courseid);
  const criteria = countedAssignments(call.site, courseid).filter(
    (row) => course.completioncriteria?.includes(row.id) ?? true,
  );
  if (!course.completion || criteria.length === 0) throw plainError('cannotviewreport', 'You cannot view this report');
  const completions = criteria.map((row) => criterionRow(call.site, row, userid));
  const completed = completions.every((row) => row.complete);
  return { completionstatus: { completed, aggregation: 1, completions }, warnings: [] };
});

function criterionRow(site: Site, assignment: Assignment, userid: number) {
  const handedIn = handedInAt(site, assignment, userid);
  return {
    type: 4,
    title: 'Activity completion',
    status: handedIn > 0 ? 'Yes' : 'No',
    complete: handedIn > 0,
    timecompleted: handedIn > 0 ? handedIn : null,
    details: {
      type: 'Activity completion',
      criteria: `<a href="${site.url}/mod/assign/view.php?id=${assignment.cmid}">${assignment.name}</a>`,
      requirement: '',
      status: '',
    },
  };
}

const countedAssignments = (site: Site, courseid: number): Assignment[] =>
  [...site.assignments.values()].filter((row) => row.courseid === courseid && row.completionsubmit);

/** Unix seconds of the hand-in, 0 where there is none now. */
function handedInAt(site: Site, assignment: Assignment, userid: number): number {
  const own = ownSubmission(site, assignment.id, userid);
  const deciding = decidingSubmission(site, assignment, userid);
  return deciding?.status === 'submitted' && own !== undefined ? deciding.timemodified : 0;
}

function requireCourse(call: Call, courseid: number): Course {
  const course = call.site.courses.get(courseid);
  if (course === undefined) throw invalidRecord('course');
  if (!mayEnterCourse(call, courseid)) throw activityNotAccessible();
  return course;
}
