// mod_assign_revert_submissions_to_draft: the status changes, timemodified does not, and a grade row of -1 comes into
// being. It asks nothing: also a released or a `new` submission is reverted.
import { z } from 'zod';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { ensureGrade } from '../assignment/grade-rows.ts';
import { decidingSubmission } from '../assignment/submission-rows.ts';
import { requireCapability } from '../people/may.ts';
import { int, list } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const params = z.strictObject({ assignmentid: int(), userids: list(int()) });

export const revertSubmissionsToDraft = webServiceFunction(params, (call, { assignmentid, userids }) => {
  const assignment = requireAssignment(call, assignmentid);
  requireCapability(call, 'mod/assign:grade', assignment.courseid);
  return userids.flatMap((userid) => {
    const submission = decidingSubmission(call.site, assignment, userid);
    if (submission === undefined) {
      const item = `User id: ${userid}, Assignment id: ${assignmentid}`;
      return [warning(item, assignmentid, 'couldnotrevert', 'Could not revert submission to draft.')];
    }
    submission.status = 'draft';
    const grade = ensureGrade(call.site, assignmentid, userid, -1);
    grade.grader = call.caller.id;
    grade.timemodified = call.now;
    return [];
  });
});
