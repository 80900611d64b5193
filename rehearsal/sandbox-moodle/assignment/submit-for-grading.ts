// A participant presses submit. This step looks at the assignment's own dates: a user override does not help here, though
// it helped to save (WEB-SERVICES.md section 7). The participant page, like Moodle's own page, applies it.
import type { Assignment, Site } from '../state/site.ts';
import { effectiveDates } from './effective-dates.ts';
import { setStatus } from './save-submission.ts';
import { decidingSubmission, isEmpty } from './submission-rows.ts';
import { submissionsOpen } from './submissions-open.ts';

export interface Pressed {
  readonly statementAccepted: boolean;
  readonly appliesOverride: boolean;
}

/** Whether the submission was handed in. */
export function submitForGrading(site: Site, assignment: Assignment, userid: number, pressed: Pressed): boolean {
  const dates = pressed.appliesOverride ? effectiveDates(site, assignment, userid) : assignment;
  if (!submissionsOpen(site, assignment, userid, dates)) return false;
  if (assignment.requiresubmissionstatement && !pressed.statementAccepted) return false;
  const submission = decidingSubmission(site, assignment, userid);
  if (submission === undefined || submission.status === 'submitted' || isEmpty(submission)) return false;
  setStatus(site, assignment, submission, userid, 'submitted');
  return true;
}
