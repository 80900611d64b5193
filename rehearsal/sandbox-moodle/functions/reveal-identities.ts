// mod_assign_reveal_identities: cannot be undone, and answers a warning even when it worked.
import { z } from 'zod';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { isBlind } from '../assignment/participants.ts';
import { pushGrade } from '../assignment/gradebook.ts';
import { latestGrade } from '../assignment/grade-rows.ts';
import { requireCapability } from '../people/may.ts';
import { int } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

export const revealIdentities = webServiceFunction(
  z.strictObject({ assignmentid: int() }),
  (call, { assignmentid }) => {
    const assignment = requireAssignment(call, assignmentid);
    requireCapability(call, 'mod/assign:revealidentities', assignment.courseid);
    if (isBlind(assignment)) {
      assignment.revealidentities = true;
      for (const grade of call.site.grades.ofAssignment(assignmentid)) {
        if (latestGrade(call.site, assignmentid, grade.userid) === grade) pushGrade(call.site, assignment, grade);
      }
    }
    const item = `User id: ${call.caller.id}, Assignment id: ${assignmentid}`;
    return [warning(item, assignmentid, 'couldnotrevealidentities', 'Could not reveal identities.')];
  },
);
