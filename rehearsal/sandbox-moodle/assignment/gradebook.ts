// The gradebook: what of a grade gets there, and when.
import type { Assignment, Grade, GradebookEntry, Site } from '../state/site.ts';
import { flagsOf } from './flags-row.ts';
import { isBlind } from './participants.ts';

export const gradebookEntry = (site: Site, assignmentid: number, userid: number): GradebookEntry | undefined =>
  site.gradebook.get(`${assignmentid}/${userid}`);

/**
 * Pushes a grade. Nothing goes in while identities are hidden; with the workflow on, any state but `released` takes the
 * grade out again. Changing the state by set_user_flags never comes through here (WEB-SERVICES.md section 6).
 */
export function pushGrade(site: Site, assignment: Assignment, grade: Grade): void {
  if (isBlind(assignment)) return;
  const state = flagsOf(site, assignment.id, grade.userid)?.workflowstate;
  const shown = !assignment.markingworkflow || state === 'released';
  const graderaw = shown && grade.grade >= 0 ? grade.grade : null;
  site.gradebook.set(`${assignment.id}/${grade.userid}`, {
    graderaw,
    dategraded: graderaw === null ? null : grade.timemodified,
    datesubmitted: null,
    feedback: shown ? (grade.comment?.text ?? '') : '',
    feedbackformat: grade.comment?.format ?? 2,
  });
}

/** A hand-in shows in the gradebook as its date, unless identities are hidden or the workflow has not released. */
export function pushSubmissionDate(site: Site, assignment: Assignment, userid: number, moment: number): void {
  if (isBlind(assignment) || assignment.markingworkflow) return;
  const known = gradebookEntry(site, assignment.id, userid);
  site.gradebook.set(`${assignment.id}/${userid}`, {
    graderaw: known?.graderaw ?? null,
    dategraded: known?.dategraded ?? null,
    datesubmitted: moment,
    feedback: known?.feedback ?? '',
    feedbackformat: known?.feedbackformat ?? 2,
  });
}
