// The link by which a sponsor confirms (R67): how long it works, how many there may be, and until when a submission takes it.
import type { SubmissionState } from '../submission/submission.ts';

/** Days that a link works. Key `sponsor.linkDays`. */
export const sponsorLinkDays = 21;

/** Links for one submission, so that nobody fills another's mailbox. */
export const mostSponsorLinks = 5;

/** States that take a confirmation: until the check has let the submission go. */
export const sponsorStates = [
  'expected',
  'draft-at-close',
  'received',
  'basic-issue',
  'technical-check',
  'correction-requested',
  'correction-returned',
  'correction-lapsed',
] as const satisfies readonly SubmissionState[];
