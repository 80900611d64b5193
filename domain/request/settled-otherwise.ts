// What settles a requirement besides the files: an exception that was granted (R94), and a sponsor's confirmation by a link (R67).
import type { FoundCode } from '../technical-check/finding.ts';
import type { Answer } from '../technical-check/results.ts';

/** A sponsor's confirmation: the comments of a signed document, or given through the link. */
export interface Confirmed {
  readonly name: string;
  readonly role: string;
  readonly comments: string;
}

/** One requirement as it stands. */
export interface StandingResult {
  readonly documentId: string | null;
  readonly answer: Answer | null;
  readonly found: FoundCode;
}

/**
 * The answer that it takes on, or null where it stays as it is. A confirmation stands for the signature of comments that are there, and
 * for the comments themselves where the sponsor gave them with it; it changes nothing else that may be wrong with a file.
 */
export function settledOtherwise(
  { documentId, answer, found }: StandingResult,
  isExcepted: boolean,
  confirmed: Confirmed | null,
): 'excepted' | 'met' | null {
  if (isExcepted) return answer === 'excepted' ? null : 'excepted';
  if (confirmed === null || documentId !== 'sponsor-comments' || (answer !== null && answer !== 'not-met')) return null;
  if (found === 'signature-blank' || found === 'signature-unclear') return 'met';
  const isMissing = found === 'no-document' || found === 'document-unclear';
  return isMissing && confirmed.comments.trim() !== '' ? 'met' : null;
}
