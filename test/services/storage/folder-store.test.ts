// The store as a folder: once, whole, and checked whenever it is read.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fileStore } from '../../../services/storage/file-store.ts';
import type { FileStore } from '../../../services/storage/kept-files.ts';
import { StoredFileDamaged } from '../../../services/storage/measure.ts';

let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moderato files #1 %20 '));
  store = fileStore(pathToFileURL(folder).href);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = Buffer.from('Siobhán’s written account');
const sha256 = createHash('sha256').update(content).digest('hex');
const stream = (bytes: Buffer = content) => Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]);
const read = async (sum: string) => buffer(await store.open(sum));
const kept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const place = () => join(folder, sha256.slice(0, 2), sha256);

test('what is put is measured, kept under its content’s name, and read back', async () => {
  expect(await store.put(stream())).toEqual({ sha256, size: content.length });
  expect(await read(sha256)).toEqual(content);
  expect(kept()).toEqual([sha256]);
});

test('the same content is kept once, also when many bring it at the same time', async () => {
  await Promise.all(Array.from({ length: 12 }, () => store.put(stream())));
  await store.put(stream());
  expect(kept()).toEqual([sha256]);
  expect(await read(sha256)).toEqual(content);
});

test('an empty file is a file', async () => {
  const stored = await store.put(Readable.from([]));
  expect(stored.size).toBe(0);
  expect(await read(stored.sha256)).toEqual(Buffer.alloc(0));
});

test('a flipped bit fails the reader, and the same content put again mends it', async () => {
  await store.put(stream());
  const bytes = readFileSync(place());
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(place(), bytes);
  await expect(read(sha256)).rejects.toThrow(StoredFileDamaged);
  await store.put(stream());
  expect(await read(sha256)).toEqual(content);
});

test('a file cut short fails the reader', async () => {
  await store.put(stream());
  writeFileSync(place(), content.subarray(0, 4));
  await expect(read(sha256)).rejects.toThrow(StoredFileDamaged);
});

test('a file that is not there is refused before anything is read', async () => {
  await expect(store.open(sha256)).rejects.toThrow('ENOENT');
});

test('a stream that fails, or ends before its time, leaves nothing', async () => {
  const failing = Readable.from(
    (async function* () {
      yield content;
      await Promise.resolve();
      throw new Error('Moodle hung up');
    })(),
  );
  await expect(store.put(failing)).rejects.toThrow('Moodle hung up');
  const leaving = new Readable({ read: () => undefined });
  leaving.push(content);
  setTimeout(() => leaving.destroy(), 20);
  await expect(store.put(leaving)).rejects.toThrow('Premature close');
  expect(kept()).toEqual([]);
});

test('a reader that leaves early leaves no file open', async () => {
  const big = randomBytes(2_000_000);
  const stored = await store.put(Readable.from([big]));
  const opened = () => readdirSync('/proc/self/fd').length;
  const before = opened();
  for (let n = 0; n < 10; n += 1) {
    const reader = await store.open(stored.sha256);
    await new Promise((resolve) => reader.once('data', resolve));
    reader.destroy();
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(opened()).toBeLessThanOrEqual(before + 1);
});

test('what a killed process left half written is swept a day after, and nothing else is', async () => {
  expect(await store.sweep()).toBe(0);
  await store.put(stream());
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true });
  for (const [name, hours] of [
    ['left', 25],
    ['coming', 1],
  ] as const) {
    writeFileSync(join(incoming, name), 'half');
    const when = new Date(Date.now() - hours * 3_600_000);
    utimesSync(join(incoming, name), when, when);
  }
  utimesSync(place(), new Date(0), new Date(0));
  expect(await store.sweep()).toBe(1);
  expect(kept().toSorted()).toEqual([sha256, 'coming'].toSorted());
});
