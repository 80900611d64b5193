// A submission is taken back: the files go, the row stays, and timemodified does not move.
import type { Submission } from '../state/site.ts';

/** Empties a submission; whether the person may is the caller's question. */
export function removeSubmission(submission: Submission): void {
  submission.status = submission.attemptnumber > 0 ? 'reopened' : 'new';
  submission.files = [];
  submission.onlinetext = '';
}
