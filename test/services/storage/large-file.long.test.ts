// Twenty files of 200 MB would fill the memory if one of them were ever held whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { fileStore } from '../../../services/storage/file-store.ts';
import type { FileStore } from '../../../services/storage/kept-files.ts';
import { startS3Server } from '../../support/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'moderato-large-'));
const megabytes = 200;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function* chunks(): Generator<Buffer> {
  for (let n = 0; n < megabytes * 4; n += 1) yield Buffer.alloc(256 * 1024, n % 251);
}

/** The most that the process grew by while it did the work, in megabytes. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await work();
  clearInterval(timer);
  return (most - before) / 1_000_000;
}

async function inAndOut(store: FileStore): Promise<void> {
  const stored = await store.put(Readable.from(chunks()));
  expect(stored.size).toBe(megabytes * 1024 * 1024);
  let size = 0;
  for await (const chunk of await store.open(stored.sha256)) size += Buffer.isBuffer(chunk) ? chunk.length : 0;
  expect(size).toBe(stored.size);
}

test('200 MB go into the folder and out of it in flat memory', async () => {
  expect(await growth(() => inAndOut(fileStore(pathToFileURL(folder).href)))).toBeLessThan(100);
});

test('200 MB go into a bucket and out of it in flat memory', async () => {
  const server = await startS3Server(folder);
  expect(await growth(() => inAndOut(server.store('bucket/scripts')))).toBeLessThan(180);
  await server.close();
});
