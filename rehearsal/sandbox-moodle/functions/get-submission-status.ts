// mod_assign_get_submission_status: the detail of one person. Asking is enough to leave a `new` row behind.
import { z } from 'zod';
import { effectiveDates } from '../assignment/effective-dates.ts';
import { feedbackOf, previousAttempts } from '../assignment/feedback.ts';
import { mayGrade, requireAssignment } from '../assignment/find-assignment.ts';
import { flagsOf, gradingStatus } from '../assignment/flags-row.ts';
import { latestGradeValue } from '../assignment/grade-rows.ts';
import { gradingSummary } from '../assignment/grading-summary.ts';
import { isBlind } from '../assignment/participants.ts';
import { placedSubmissionRow } from '../assignment/submission-row.ts';
import { ensureOwnSubmission, ensureTeamSubmission, teamOf } from '../assignment/submission-rows.ts';
import { submissionsOpen } from '../assignment/submissions-open.ts';
import { groupsOf } from '../people/groups-of.ts';
import { may } from '../people/may.ts';
import { requireUser } from '../people/find-user.ts';
import type { Call } from '../protocol/call.ts';
import { noPermission } from '../protocol/moodle-error.ts';
import { int } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, Submission } from '../state/site.ts';

const params = z.strictObject({ assignid: int(), userid: int().default(0), groupid: int().default(0) });

export const getSubmissionStatus = webServiceFunction(params, (call, asked) => {
  const assignment = requireAssignment(call, asked.assignid);
  const userid = asked.userid === 0 ? call.caller.id : asked.userid;
  requireUser(call.site, userid);
  const grader = mayGrade(call, assignment);
  const submits = userid === call.caller.id && may(call, 'mod/assign:submit', assignment.courseid);
  if (!submits && (!grader || userid === call.caller.id)) throw noPermission();
  const own = ensureOwnSubmission(call.site, assignment.id, userid);
  const feedback = feedbackOf(call.site, assignment, userid, own.attemptnumber);
  const previous = previousAttempts(call.site, assignment, userid);
  return {
    ...(grader ? { gradingsummary: gradingSummary(call.site, assignment) } : {}),
    lastattempt: lastAttempt(call, assignment, userid, own),
    ...(feedback === undefined ? {} : { feedback }),
    ...(previous.length === 0 ? {} : { previousattempts: previous }),
    assignmentdata: { attachments: { intro: [] } },
    warnings: [],
  };
});

function lastAttempt(call: Call, assignment: Assignment, userid: number, own: Submission) {
  const { site } = call;
  const flags = flagsOf(site, assignment.id, userid);
  const team = assignment.teamsubmission ? ensureTeamSubmission(site, assignment, userid) : undefined;
  const open = submissionsOpen(site, assignment, userid, effectiveDates(site, assignment, userid));
  const grade = latestGradeValue(site, assignment.id, userid);
  return {
    submission: placedSubmissionRow(site, assignment, own),
    ...(team === undefined
      ? {}
      : {
          teamsubmission: placedSubmissionRow(site, assignment, team),
          submissiongroup: teamOf(site, assignment, userid),
        }),
    submissiongroupmemberswhoneedtosubmit: [],
    submissionsenabled: true,
    locked: (flags?.locked ?? 0) === 1,
    graded: grade >= 0,
    canedit: open && userid === call.caller.id,
    caneditowner: open,
    cansubmit: open && (team ?? own).status === 'draft',
    extensionduedate: flags?.extensionduedate ?? null,
    timelimit: 0,
    blindmarking: isBlind(assignment),
    gradingstatus: gradingStatus(site, assignment, userid, grade),
    usergroups: groupsOf(site, assignment.courseid, userid).map((group) => group.id),
  };
}
