// What the gradebook holds: gradereport_user_get_grade_items, the proof that a release arrived, and core_grades_get_gradeitems.
import { z } from 'zod';
import { gradebookEntry } from '../assignment/gradebook.ts';
import { mayEnterCourse } from '../assignment/find-assignment.ts';
import { fullname, requireUser } from '../people/find-user.ts';
import { requireCapability } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { activityNotAccessible, invalidRecord } from '../protocol/moodle-error.ts';
import { formatted } from '../protocol/formatted.ts';
import { int } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Course, GradebookEntry } from '../state/site.ts';

const params = z.strictObject({ courseid: int(), userid: int().default(0), groupid: int().default(0) });

export const getUserGradeItems = webServiceFunction(params, (call, { courseid, userid }) => {
  const course = requireCourse(call, courseid);
  const user = requireUser(call.site, userid === 0 ? call.caller.id : userid);
  requireCapability(call, 'gradereport/user:view', courseid);
  if (user.id !== call.caller.id) requireCapability(call, 'moodle/grade:viewall', courseid);
  const items = assignmentsOf(call, courseid).map((assignment) => ({
    assignment,
    entry: gradebookEntry(call.site, assignment.id, user.id),
  }));
  const graded = items.filter(({ entry }) => typeof entry?.graderaw === 'number');
  const grademax = graded.reduce((sum, { assignment }) => sum + highest(assignment), 0);
  return {
    usergrades: [
      {
        courseid,
        courseidnumber: course.idnumber,
        userid: user.id,
        userfullname: fullname(user),
        useridnumber: user.idnumber,
        maxdepth: 2,
        gradeitems: [
          ...items.map(({ assignment, entry }) => itemRow(assignment, entry, grademax)),
          totalRow(courseid, graded, grademax),
        ],
      },
    ],
    warnings: [],
  };
});

interface Graded {
  readonly assignment: Assignment;
  readonly entry: GradebookEntry | undefined;
}

const highest = (assignment: Assignment): number =>
  typeof assignment.grade === 'number' ? assignment.grade : assignment.grade.length;

const untouched = {
  gradehiddenbydate: false,
  gradeneedsupdate: false,
  gradeishidden: false,
  gradeislocked: false,
  gradeisoverridden: false,
};

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;

function itemRow(
  assignment: Assignment,
  entry: GradebookEntry | undefined,
  coursemax: number,
): Record<string, unknown> {
  const max = highest(assignment);
  const raw = entry?.graderaw ?? null;
  const weight = raw === null ? 0 : max / coursemax;
  const words = typeof assignment.grade === 'number' ? undefined : assignment.grade;
  return {
    id: assignment.id + 1,
    itemname: formatted(assignment.name),
    itemtype: 'mod',
    itemmodule: 'assign',
    iteminstance: assignment.id,
    itemnumber: 0,
    idnumber: assignment.idnumber,
    categoryid: 1,
    outcomeid: null,
    scaleid: null,
    locked: false,
    cmid: assignment.cmid,
    weightraw: weight,
    weightformatted: percent(weight, 1),
    ...(raw === null ? { status: 'novalue' } : {}),
    graderaw: raw,
    gradedatesubmitted: entry?.datesubmitted ?? null,
    gradedategraded: entry?.dategraded ?? null,
    ...untouched,
    gradeformatted: raw === null ? '-' : (words?.[raw - 1] ?? raw.toFixed(2)),
    grademin: words === undefined ? 0 : 1,
    grademax: max,
    rangeformatted: words === undefined ? `0&ndash;${max}` : `${words[0] ?? ''}&ndash;${words.at(-1) ?? ''}`,
    percentageformatted: raw === null ? '-' : words === undefined ? percent(raw, max) : percent(raw - 1, max - 1),
    feedback: entry?.feedback ?? '',
    feedbackformat: entry?.feedbackformat ?? 2,
  };
}

/** The course total adds up what is graded and leaves out what is not. */
function totalRow(courseid: number, graded: Graded[], grademax: number): Record<string, unknown> {
  const sum = graded.reduce((total, { entry }) => total + (entry?.graderaw ?? 0), 0);
  const dates = graded.map(({ entry }) => entry?.dategraded ?? 0);
  const none = graded.length === 0;
  const max = none ? 100 : grademax;
  return {
    id: 1,
    itemname: null,
    itemtype: 'course',
    itemmodule: null,
    iteminstance: courseid - 1,
    itemnumber: null,
    idnumber: null,
    categoryid: null,
    outcomeid: null,
    scaleid: null,
    locked: false,
    graderaw: none ? null : sum,
    gradedatesubmitted: null,
    gradedategraded: none ? null : Math.max(...dates),
    ...untouched,
    gradeformatted: none ? '-' : sum.toFixed(2),
    grademin: 0,
    grademax: max,
    rangeformatted: `0&ndash;${max}`,
    percentageformatted: none ? '-' : percent(sum, max),
    feedback: '',
    feedbackformat: 2,
  };
}

export const getGradeItems = webServiceFunction(z.strictObject({ courseid: int() }), (call, { courseid }) => {
  const course = requireCourse(call, courseid);
  const gradeItems = assignmentsOf(call, courseid).map((assignment) => ({
    id: String(assignment.id + 1),
    itemname: formatted(assignment.name),
    category: formatted(course.fullname),
  }));
  return { gradeItems, warnings: [] };
});

const assignmentsOf = (call: Call, courseid: number): Assignment[] =>
  [...call.site.assignments.values()].filter((assignment) => assignment.courseid === courseid);

function requireCourse(call: Call, courseid: number): Course {
  const course = call.site.courses.get(courseid);
  if (course === undefined) throw invalidRecord('course');
  if (!mayEnterCourse(call, courseid)) throw activityNotAccessible();
  return course;
}
