// Codes in links: derived from the session secret and an id, so that a worker can write a link of which the database keeps only a hash.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a code is for; a code of one purpose is worthless for another. */
export type CodePurpose = 'sign-in' | 'confirm-address' | 'sponsor';

/** The code that proves a link about `id` came from us: 43 characters, safe in a URL. */
export function codeFor(secret: string, purpose: CodePurpose, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url');
}

/** True when `code` is the one for this id. Takes the same time whatever is wrong with it. */
export function isCodeFor(secret: string, purpose: CodePurpose, id: string, code: string): boolean {
  const given = createHash('sha256').update(code).digest();
  const right = createHash('sha256')
    .update(codeFor(secret, purpose, id))
    .digest();
  return timingSafeEqual(given, right);
}
