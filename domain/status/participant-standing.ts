// Where a submission stands for its participant: neutral words only, so that nothing shows before release how it fares (R34, R216).
import type { SubmissionState } from '../submission/submission.ts';

/** In the order of the journey. From `marking` on everybody reads the same until results are out, whatever happens to the script. */
export type ParticipantStanding =
  | 'to-submit'
  | 'draft-at-close'
  | 'not-received'
  | 'received'
  | 'checking'
  | 'to-correct'
  | 'correction-decided'
  | 'team-in-touch'
  | 'marking'
  | 'result-sent'
  | 'deferred'
  | 'withdrawn';

/** The standing of a state. Marked, moderated, held or confirmed: none of these can be told apart here (R141). */
export function participantStanding(state: SubmissionState): ParticipantStanding {
  switch (state) {
    case 'expected':
      return 'to-submit';
    case 'draft-at-close':
      return 'draft-at-close';
    case 'not-submitted':
      return 'not-received';
    case 'received':
    case 'basic-issue':
      return 'received';
    case 'technical-check':
    case 'correction-returned':
    case 'exception-pending':
      return 'checking';
    case 'correction-requested':
      return 'to-correct';
    case 'correction-lapsed':
      return 'correction-decided';
    case 'not-ready':
      return 'team-in-touch';
    case 'ready-to-mark':
    case 'allocated':
    case 'marking':
    case 'marked':
    case 'in-moderation':
    case 'adjudication':
    case 'agreed':
    case 'outcome-confirmed':
      return 'marking';
    case 'released':
      return 'result-sent';
    case 'deferred':
      return 'deferred';
    case 'withdrawn':
      return 'withdrawn';
  }
}
