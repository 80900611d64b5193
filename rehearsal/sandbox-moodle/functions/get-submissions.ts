// mod_assign_get_submissions: the latest attempts, both ends of the time span included. Unknown ids are dropped silently,
// suspended people too where the caller may not see them, and blind marking hides nothing.
import { z } from 'zod';
import { mayEnter, mayGrade } from '../assignment/find-assignment.ts';
import { gradingStatus } from '../assignment/flags-row.ts';
import { latestGradeValue } from '../assignment/grade-rows.ts';
import { submissionRow } from '../assignment/submission-row.ts';
import { findEnrolment } from '../people/find-user.ts';
import { may } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { int, list, text } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import type { Warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Submission } from '../state/site.ts';
import { shortened } from './shortened.ts';

const params = z.strictObject({
  assignmentids: list(int()),
  status: text().default(''),
  since: int().default(0),
  before: int().default(0),
});

export const getSubmissions = webServiceFunction(params, (call, asked) => {
  const warnings: Warning[] = [];
  const assignments = asked.assignmentids.flatMap((id) => {
    const assignment = call.site.assignments.get(id);
    if (assignment === undefined) return [];
    if (!mayEnter(call, assignment) || !mayGrade(call, assignment)) {
      warnings.push(warning('assignment', id, '1', 'No access rights in module context'));
      return [];
    }
    const found = visibleSubmissions(call, assignment).filter(
      (row) =>
        (asked.status === '' || row.status === asked.status) &&
        row.timemodified >= asked.since &&
        (asked.before === 0 || row.timemodified <= asked.before),
    );
    if (found.length === 0) warnings.push(warning('module', id, '3', 'No submissions found'));
    const rows = shortened(call, 'mod_assign_get_submissions', found);
    return [{ assignmentid: id, submissions: rows.map((row) => rowOf(call, assignment, row)) }];
  });
  return { assignments, warnings };
});

function visibleSubmissions(call: Call, assignment: Assignment): Submission[] {
  const seesSuspended = may(call, 'moodle/course:viewsuspendedusers', assignment.courseid);
  return call.site.submissions.ofAssignment(assignment.id).filter((row) => {
    if (!row.latest) return false;
    if (assignment.teamsubmission) return row.userid === 0;
    const enrolment = findEnrolment(call.site, assignment.courseid, row.userid);
    return enrolment !== undefined && (seesSuspended || !enrolment.suspended);
  });
}

const rowOf = (call: Call, assignment: Assignment, row: Submission) => ({
  ...submissionRow(call.site, assignment, row),
  gradingstatus: gradingStatus(
    call.site,
    assignment,
    row.userid,
    latestGradeValue(call.site, assignment.id, row.userid),
  ),
});
