// What a participant's app calls: mod_assign_save_submission, mod_assign_submit_for_grading, mod_assign_remove_submission.
import { z } from 'zod';
import { effectiveDates } from '../assignment/effective-dates.ts';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { removeSubmission as empty } from '../assignment/remove-submission.ts';
import { saveSubmission as save } from '../assignment/save-submission.ts';
import { submitForGrading as submit } from '../assignment/submit-for-grading.ts';
import { decidingSubmission } from '../assignment/submission-rows.ts';
import { submissionsOpen } from '../assignment/submissions-open.ts';
import { requireCapability } from '../people/may.ts';
import { fullname } from '../people/find-user.ts';
import { bool, int, text } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const saveParams = z.strictObject({
  assignmentid: int(),
  plugindata: z.strictObject({
    files_filemanager: int().optional(),
    onlinetext_editor: z.strictObject({ text: text(), format: int(), itemid: int() }).optional(),
  }),
});

export const saveSubmission = webServiceFunction(saveParams, (call, { assignmentid, plugindata }) => {
  const { site, caller } = call;
  const assignment = requireAssignment(call, assignmentid);
  requireCapability(call, 'mod/assign:submit', assignment.courseid);
  const itemid = plugindata.files_filemanager;
  const draft = itemid === undefined ? undefined : site.drafts.get(itemid);
  const files = draft?.userid === caller.id ? [...draft.files] : itemid === undefined ? undefined : [];
  const notices = save(site, assignment, caller.id, { files, onlinetext: plugindata.onlinetext_editor?.text });
  if (notices.length === 0) return [];
  return [warning(notices.join('\n'), assignmentid, 'couldnotsavesubmission', 'Could not save submission.')];
});

const submitParams = z.strictObject({ assignmentid: int(), acceptsubmissionstatement: bool() });

export const submitForGrading = webServiceFunction(submitParams, (call, asked) => {
  const assignment = requireAssignment(call, asked.assignmentid);
  requireCapability(call, 'mod/assign:submit', assignment.courseid);
  const statementAccepted = asked.acceptsubmissionstatement;
  const done = submit(call.site, assignment, call.caller.id, { statementAccepted, appliesOverride: false });
  if (done) return [];
  const item = `User id: ${call.caller.id}, Assignment id: ${assignment.id} Notices:`;
  return [warning(item, assignment.id, 'couldnotsubmitforgrading', 'Could not submit assignment for grading.')];
});

export const removeSubmission = webServiceFunction(
  z.strictObject({ userid: int(), assignid: int() }),
  (call, asked) => {
    const assignment = requireAssignment(call, asked.assignid);
    const submission = decidingSubmission(call.site, assignment, asked.userid);
    const dates = effectiveDates(call.site, assignment, asked.userid);
    const own = asked.userid === call.caller.id;
    if (submission === undefined || !own || !submissionsOpen(call.site, assignment, asked.userid, dates)) {
      const item = `${fullname(call.caller)}'s submission cannot be removed`;
      return {
        status: false,
        warnings: [warning(item, asked.assignid, 'couldnotremovesubmission', 'Could not remove submission.')],
      };
    }
    empty(submission);
    return { status: true, warnings: [] };
  },
);
