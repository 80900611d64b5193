// Bytes that look like nothing and are the same every time: a keystream from a seed, made as it is read.
import { createCipheriv, createHash } from 'node:crypto';
import { Readable } from 'node:stream';

const block = Buffer.alloc(65_536);

/** A stream of `length` bytes that depends on `seed` only. */
export function deterministicBytes(seed: string, length: number): Readable {
  const key = createHash('sha256').update(seed).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  let left = length;
  return new Readable({
    read() {
      if (left === 0) {
        this.push(null);
        return;
      }
      const part = cipher.update(block.subarray(0, Math.min(left, block.length)));
      left -= part.length;
      this.push(part);
    },
  });
}
