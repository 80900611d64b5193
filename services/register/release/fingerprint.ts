// The fingerprint of what a person was shown: what they confirm is that and nothing else.
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
