// The fingerprint of a frame: what an admin saw is what is drawn from, and the record shows it.
import { createHash } from 'node:crypto';
import { type FrameLine, frameText } from '../../../domain/moderation/frame.ts';

/** SHA-256 of the frame's text, in hexadecimal. */
export function frameHash(frame: readonly FrameLine[]): string {
  return createHash('sha256').update(frameText(frame)).digest('hex');
}
