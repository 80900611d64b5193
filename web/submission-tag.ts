// The tag of a submission in any of its states; during intake its standing says more than the state.
import type { IntakeStanding } from '../domain/intake/reconcile.ts';
import type { SubmissionState } from '../domain/submission/submission.ts';
import { standingInWords } from './standing-in-words.ts';
import type { Tag } from './view-helpers/tag-state.ts';

const later: Readonly<Partial<Record<SubmissionState, Tag>>> = {
  'basic-issue': { state: 'needs you', word: 'Basic issue' },
  'technical-check': { state: 'in progress', word: 'In the technical check' },
  'correction-requested': { state: 'in progress', word: 'Correction requested' },
  'correction-returned': { state: 'needs you', word: 'Correction returned' },
  'correction-lapsed': { state: 'needs you', word: 'Correction lapsed' },
  'exception-pending': { state: 'in progress', word: 'Exception pending' },
  'not-ready': { state: 'stopped', word: 'Not ready' },
  'ready-to-mark': { state: 'in progress', word: 'Ready to mark' },
  allocated: { state: 'in progress', word: 'Allocated' },
  marking: { state: 'in progress', word: 'In marking' },
  marked: { state: 'in progress', word: 'Marked' },
  'in-moderation': { state: 'in progress', word: 'In moderation' },
  adjudication: { state: 'in progress', word: 'In adjudication' },
  agreed: { state: 'in progress', word: 'Agreed' },
  'outcome-confirmed': { state: 'done', word: 'Outcome confirmed' },
  released: { state: 'done', word: 'Released' },
};

/** The tag; `closed` once the window has closed. */
export function submissionTag(state: SubmissionState, standing: IntakeStanding, closed: boolean): Tag {
  return later[state] ?? standingInWords(standing, closed).tag;
}
