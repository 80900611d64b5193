// mod_assign_get_assignments: without includenotenrolledcourses a service user sees no course, only warning 2.
import { z } from 'zod';
import { mayEnter, mayEnterCourse } from '../assignment/find-assignment.ts';
import type { Call } from '../protocol/call.ts';
import { bool, list, int, text } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import type { Warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Course } from '../state/site.ts';
import { formatted } from '../protocol/formatted.ts';
import { coursesOf } from '../people/courses-of.ts';

const params = z.strictObject({
  courseids: list(int()).default([]),
  capabilities: list(text()).default([]),
  includenotenrolledcourses: bool().default(false),
});

export const getAssignments = webServiceFunction(params, (call, asked) => {
  const enrolled = coursesOf(call.site, call.caller.id);
  const wanted = asked.courseids.length === 0 ? enrolled.map((course) => course.id) : asked.courseids;
  const warnings: Warning[] = [];
  const courses = wanted.flatMap((courseid) => {
    const course = call.site.courses.get(courseid);
    if (!asked.includenotenrolledcourses && !enrolled.some((mine) => mine.id === courseid)) {
      warnings.push(warning('course', courseid, '2', 'User is not enrolled or does not have requested capability'));
      return [];
    }
    if (course === undefined || !mayEnterCourse(call, courseid)) {
      const why =
        course === undefined
          ? "Can't find data record in database table course."
          : 'Course or activity not accessible.';
      warnings.push(warning('course', courseid, '1', `No access rights in course context ${why}`));
      return [];
    }
    return [courseRow(call, course)];
  });
  return { courses, warnings };
});

const courseRow = (call: Call, course: Course) => ({
  id: course.id,
  fullname: formatted(course.fullname),
  shortname: formatted(course.shortname),
  timemodified: course.timemodified,
  assignments: [...call.site.assignments.values()]
    .filter((assignment) => assignment.courseid === course.id && mayEnter(call, assignment))
    .map(assignmentRow),
});

const assignmentRow = (row: Assignment) => ({
  id: row.id,
  cmid: row.cmid,
  course: row.courseid,
  name: formatted(row.name),
  nosubmissions: 0,
  submissiondrafts: Number(row.submissiondrafts),
  sendnotifications: Number(row.sendnotifications),
  sendlatenotifications: 0,
  sendstudentnotifications: Number(row.sendstudentnotifications),
  duedate: row.duedate,
  allowsubmissionsfromdate: row.allowsubmissionsfromdate,
  grade: typeof row.grade === 'number' ? row.grade : -row.scaleid,
  timemodified: row.timemodified,
  completionsubmit: Number(row.completionsubmit),
  cutoffdate: row.cutoffdate,
  gradingduedate: row.gradingduedate,
  teamsubmission: Number(row.teamsubmission),
  requireallteammemberssubmit: 0,
  teamsubmissiongroupingid: 0,
  blindmarking: Number(row.blindmarking),
  hidegrader: 0,
  revealidentities: Number(row.revealidentities),
  attemptreopenmethod: row.attemptreopenmethod,
  maxattempts: row.maxattempts,
  markingworkflow: Number(row.markingworkflow),
  markingallocation: Number(row.markingallocation),
  markinganonymous: 0,
  requiresubmissionstatement: Number(row.requiresubmissionstatement),
  preventsubmissionnotingroup: 0,
  submissionstatement: row.submissionstatement,
  submissionstatementformat: 1,
  configs: configs(row),
  intro: row.intro,
  introformat: 1,
  introfiles: [],
  introattachments: [],
  timelimit: 0,
  submissionattachments: 0,
});

function configs(row: Assignment) {
  const submission = (plugin: string, name: string, value: string) => ({
    plugin,
    subtype: 'assignsubmission',
    name,
    value,
  });
  const feedback = (plugin: string, name: string, value: string) => ({
    plugin,
    subtype: 'assignfeedback',
    name,
    value,
  });
  return [
    ...(row.onlinetext
      ? [
          submission('onlinetext', 'enabled', '1'),
          submission('onlinetext', 'wordlimit', '0'),
          submission('onlinetext', 'wordlimitenabled', '0'),
        ]
      : []),
    ...(row.files
      ? [
          submission('file', 'enabled', '1'),
          submission('file', 'maxfilesubmissions', String(row.maxfilesubmissions)),
          submission('file', 'maxsubmissionsizebytes', String(row.maxsubmissionsizebytes)),
          submission('file', 'filetypeslist', row.filetypeslist),
        ]
      : []),
    ...(row.commentsetting ? [submission('comments', 'enabled', '0')] : []),
    feedback('comments', 'enabled', '1'),
    feedback('comments', 'commentinline', '0'),
    feedback('file', 'enabled', '1'),
  ];
}
