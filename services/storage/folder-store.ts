// The store as a folder that every process shares: a file is written beside its place, synced, then moved into it.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './kept-files.ts';
import { measure, verified } from './measure.ts';

/** A file store under `root`, made on first use. */
export function folderStore(root: string): FileStore {
  const placeOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);
  return {
    async put(stream) {
      const incoming = join(root, 'incoming', randomUUID());
      await mkdir(dirname(incoming), { recursive: true });
      try {
        const { stream: measuring, result } = measure();
        await pipeline(stream, measuring, createWriteStream(incoming, { flush: true }));
        const stored = result();
        const place = placeOf(stored.sha256);
        // Also over the same content stored before: that mends a copy which the disk has damaged since.
        await mkdir(dirname(place), { recursive: true });
        await rename(incoming, place);
        await sync(dirname(place));
        await sync(root);
        return stored;
      } finally {
        await rm(incoming, { force: true });
      }
    },
    async open(sha256) {
      await access(placeOf(sha256));
      return verified(sha256, createReadStream(placeOf(sha256)));
    },
  };
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
