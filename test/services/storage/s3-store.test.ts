// The store as a bucket, against a server that answers as S3 does.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FileStore } from '../../../services/storage/kept-files.ts';
import { StoredFileDamaged } from '../../../services/storage/measure.ts';
import { startS3Server, type S3Server } from '../../support/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'moderato-s3-'));
const content = Buffer.from('Governors’ minutes');
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const sha256 = sumOf(content);
const object = `/bucket/scripts of K/${sha256}`;
let server: S3Server;
let store: FileStore;

beforeEach(async () => {
  server = await startS3Server(folder);
  store = server.store('bucket/scripts of K');
});
afterEach(() => server.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (bytes: Buffer = content) => store.put(Readable.from([bytes]));
const read = async (sum: string) => buffer(await store.open(sum));

test('what is put is kept under its content’s name alone, and read back', async () => {
  expect(await put()).toEqual({ sha256, size: content.length });
  expect(server.objects()).toEqual([object]);
  expect(await read(sha256)).toEqual(content);
});

test('the same content is kept once, also when many bring it at the same time', async () => {
  await Promise.all([put(), put(), put(), put()]);
  await put();
  const copies = server.asked.filter((line) => line.startsWith('DELETE'));
  expect(copies).toHaveLength(5);
  expect(server.objects()).toEqual([object]);
});

test('a file of many parts arrives whole', async () => {
  const big = randomBytes(12_000_000);
  await put(big);
  expect(server.objects()).toEqual([`/bucket/scripts of K/${sumOf(big)}`]);
  expect(server.openUploads()).toBe(0);
  expect((await read(sumOf(big))).equals(big)).toBe(true);
});

test('a stream that fails leaves nothing, whether it had sent parts or not', async () => {
  const failing = (bytes: Buffer) =>
    Readable.from(
      (async function* () {
        yield bytes;
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('Moodle hung up');
      })(),
    );
  await expect(store.put(failing(content))).rejects.toThrow('Moodle hung up');
  await expect(store.put(failing(randomBytes(11_000_000)))).rejects.toThrow('Moodle hung up');
  expect(server.objects()).toEqual([]);
  expect(server.openUploads()).toBe(0);
});

test('a flipped bit fails the reader', async () => {
  await put();
  const bytes = readFileSync(server.fileOf(object));
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(server.fileOf(object), bytes);
  await expect(read(sha256)).rejects.toThrow(StoredFileDamaged);
});

test('an object that is not there is refused', async () => {
  await expect(store.open(sha256)).rejects.toThrow('key does not exist');
});

test('a store that stumbles is asked again', async () => {
  server.failNext('PUT', 1);
  await put();
  expect(server.objects()).toEqual([object]);
});
