// Where a received submission stands in the check's sum: every one in exactly one place, so that the numbers add up.
import type { SubmissionState } from '../submission/submission.ts';

/** In the order of the work; `readyToMark` are those that have left the check for marking, however far they are by now. */
export const checkStandings = [
  'lapsed',
  'inCheck',
  'returned',
  'waiting',
  'asked',
  'exception',
  'readyToMark',
  'notReady',
] as const;

export type CheckStanding = (typeof checkStandings)[number];

/** The standing of a state; null where nothing was received, or the entry has left the window. */
export function checkStandingOf(state: SubmissionState): CheckStanding | null {
  switch (state) {
    case 'expected':
    case 'draft-at-close':
    case 'not-submitted':
    case 'deferred':
    case 'withdrawn':
      return null;
    case 'received':
    case 'basic-issue':
      return 'waiting';
    case 'technical-check':
      return 'inCheck';
    case 'correction-requested':
      return 'asked';
    case 'correction-returned':
      return 'returned';
    case 'correction-lapsed':
      return 'lapsed';
    case 'exception-pending':
      return 'exception';
    case 'not-ready':
      return 'notReady';
    case 'ready-to-mark':
    case 'allocated':
    case 'marking':
    case 'marked':
    case 'in-moderation':
    case 'adjudication':
    case 'agreed':
    case 'outcome-confirmed':
    case 'released':
      return 'readyToMark';
  }
}
