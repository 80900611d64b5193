// mod_assign_save_user_extensions: an extension alone does not open a submission that was handed in.
import { z } from 'zod';
import { effectiveDates } from '../assignment/effective-dates.ts';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { ensureFlags } from '../assignment/flags-row.ts';
import { findEnrolment } from '../people/find-user.ts';
import { requireCapability } from '../people/may.ts';
import { int, list } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const params = z.strictObject({ assignmentid: int(), userids: list(int()), dates: list(int()) });

export const saveUserExtensions = webServiceFunction(params, (call, { assignmentid, userids, dates }) => {
  const { site } = call;
  const assignment = requireAssignment(call, assignmentid);
  requireCapability(call, 'mod/assign:grantextension', assignment.courseid);
  if (userids.length !== dates.length) {
    const item = 'Length of userids and dates parameters differ.';
    return [warning(item, assignmentid, 'invalidparameters', 'Invalid parameters.')];
  }
  return userids.flatMap((userid, index) => {
    const date = dates[index] ?? 0;
    const due = effectiveDates(site, assignment, userid);
    const tooEarly = date !== 0 && (date < due.duedate || date < due.allowsubmissionsfromdate);
    if (findEnrolment(site, assignment.courseid, userid) === undefined || tooEarly) {
      const item = `User id: ${userid}, Assignment id: ${assignmentid}, Extension date: ${date}`;
      return [warning(item, assignmentid, 'couldnotgrantextensions', 'Could not grant submission date extensions.')];
    }
    ensureFlags(site, assignmentid, userid).extensionduedate = date;
    return [];
  });
});
