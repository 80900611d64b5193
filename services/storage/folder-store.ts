// The store as a folder that every process shares: a file is written beside its place, synced, then moved into it.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileStore, StoredFile } from './kept-files.ts';
import { measuring, verified } from './measure.ts';

/** Bytes that are gathered before they are written: each writing costs more than its bytes. */
const writtenAtOnce = 512 * 1024;

/** Nothing is a day in coming: what is older was left by a process that was killed. */
const leftAfterMs = 24 * 3_600_000;

/** A file store under `root`, made on first use. */
export function folderStore(root: string): FileStore {
  const shardOf = (sha256: string) => join(root, sha256.slice(0, 2));
  const placeOf = (sha256: string) => join(shardOf(sha256), sha256);
  const incomingFolder = join(root, 'incoming');
  const durable = durableFolders(root);
  return {
    async put(stream) {
      const incoming = join(incomingFolder, randomUUID());
      await durable(incomingFolder);
      try {
        const stored = await writeFile(incoming, stream);
        const shard = shardOf(stored.sha256);
        await durable(shard);
        // Also over the same content stored before: that mends a copy which the disk has damaged since.
        await rename(incoming, placeOf(stored.sha256));
        await sync(shard);
        return stored;
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    },
    sweep: () => sweepOld(incomingFolder),
    async open(sha256) {
      await access(placeOf(sha256));
      return verified(sha256, createReadStream(placeOf(sha256)));
    },
    async openPart(sha256, { from, to }) {
      await access(placeOf(sha256));
      return createReadStream(placeOf(sha256), { start: from, end: to });
    },
  };
}

/** Writes a whole stream to a new file, on the disk when it resolves. */
async function writeFile(place: string, stream: Readable): Promise<StoredFile> {
  const handle = await open(place, 'wx');
  try {
    const measure = measuring();
    const gathered: Buffer[] = [];
    let bytes = 0;
    const chunks: AsyncIterable<unknown> = stream;
    for await (const one of chunks) {
      const chunk = Buffer.isBuffer(one) ? one : Buffer.from(String(one));
      measure.take(chunk);
      gathered.push(chunk);
      bytes += chunk.length;
      if (bytes < writtenAtOnce) continue;
      await writeAll(handle, gathered.splice(0));
      bytes = 0;
    }
    await writeAll(handle, gathered);
    await handle.sync();
    return measure.result();
  } finally {
    await handle.close();
  }
}

/** A full disk may take a part and say no more than how much. */
async function writeAll(handle: FileHandle, chunks: readonly Buffer[]): Promise<void> {
  const wanted = chunks.reduce((sum, { length }) => sum + length, 0);
  if (wanted === 0) return;
  const { bytesWritten } = await handle.writev(chunks);
  if (bytesWritten < wanted) await handle.writeFile(Buffer.concat(chunks).subarray(bytesWritten));
}

/** By the machine's clock, as the files' own times are: a rehearsal's clock says nothing about them. */
async function sweepOld(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const place of names.map((name) => join(folder, name))) {
    const found = await stat(place).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < leftAfterMs) continue;
    await rm(place, { force: true });
    swept += 1;
  }
  return swept;
}

/** Makes folders under `root` that outlast a power cut; asked of each once, since a sync costs more than a small file. */
function durableFolders(root: string): (folder: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  const make = async (folder: string) => {
    await mkdir(folder, { recursive: true });
    await sync(root);
  };
  return (folder) => {
    const known = made.get(folder);
    if (known !== undefined) return known;
    const making = make(folder);
    made.set(folder, making);
    making.catch(() => made.delete(folder));
    return making;
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
