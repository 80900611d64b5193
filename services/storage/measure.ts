// Counts and hashes bytes as they pass, so that no file is read twice or held in memory.
import { createHash } from 'node:crypto';
import { pipeline, Transform, type Duplex, type Readable } from 'node:stream';
import type { StoredFile } from './kept-files.ts';

/** Thrown by a stream whose bytes are not those that were stored. */
export class StoredFileDamaged extends Error {
  override readonly name = 'StoredFileDamaged';
}

/** Measures what it is given; `result()` is right once that was everything. */
export function measuring(): { take: (chunk: Buffer) => void; result: () => StoredFile } {
  const hash = createHash('sha256');
  let size = 0;
  let stored: StoredFile | undefined;
  return {
    take(chunk) {
      hash.update(chunk);
      size += chunk.length;
    },
    result: () => (stored ??= { sha256: hash.digest('hex'), size }),
  };
}

/** A stream that measures and passes bytes on; `result()` is right once it has ended. */
export function measure(): { stream: Transform; result: () => StoredFile } {
  const { take, result } = measuring();
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      take(chunk);
      done(null, chunk);
    },
  });
  return { stream, result };
}

/** The bytes of `source`, in a stream that fails at the end unless they hash to `sha256`. */
export function verified(sha256: string, source: Readable): Readable {
  const hash = createHash('sha256');
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const found = hash.digest('hex');
      done(found === sha256 ? null : new StoredFileDamaged(`Stored file ${sha256} has the content of ${found}.`));
    },
  });
  return joined(source, checked);
}

/** Pipes one stream into another so that a failure or an early end of either ends both. Whoever reads `to` hears the failure. */
export function joined<T extends Duplex>(from: Readable, to: T): T {
  pipeline(from, to, () => undefined);
  return to;
}
