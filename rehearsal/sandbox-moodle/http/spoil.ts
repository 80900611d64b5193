// Broken downloads on purpose: cut short, reset, other bytes than promised, a line that goes silent, a file replaced
// while it is being read.
import { Transform } from 'node:stream';
import type { Response } from 'express';
import type { Site, StoredFile } from '../state/site.ts';

/** The steps that break this download, if it is one of those that are to break; each use counts one of `times`. */
export function spoil(site: Site, file: StoredFile, length: number, response: Response): Transform[] {
  const fault = site.faults.breakDownloads;
  if (fault === undefined || !file.filename.includes(fault.filename)) return [];
  const left = fault.times - 1;
  site.faults = { ...site.faults, breakDownloads: left > 0 ? { ...fault, times: left } : undefined };
  const half = Math.floor(length / 2);
  switch (fault.mode) {
    case 'truncate':
      return [cutAfter(half, () => response.socket?.end())];
    case 'reset':
      return [cutAfter(half, () => response.socket?.resetAndDestroy())];
    case 'stall':
      return [cutAfter(half, () => undefined)];
    case 'wrongBytes':
      return [invertFrom(0)];
    case 'changedMidway':
      return [invertFrom(half)];
  }
}

/** Sends so many bytes, does `then` once they are on their way, and never ends: the reader's own patience must. */
function cutAfter(bytes: number, then: () => unknown): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      if (part.length > 0) this.push(part);
      if (left > 0) done();
      else setTimeout(then, 50);
    },
  });
}

/** The right length and the wrong content, from a place on. */
function invertFrom(from: number): Transform {
  let at = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const start = at;
      at += chunk.length;
      done(null, Buffer.from(chunk.map((byte, index) => (start + index >= from ? byte ^ 0xff : byte))));
    },
  });
}
