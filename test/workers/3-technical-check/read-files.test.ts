// A reading that took too long is tried again, and after three times told as it is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentReader, usualLimits, type DocumentReader } from '../../../services/documents/document-reader.ts';
import { fileStore } from '../../../services/storage/file-store.ts';
import { readFiles } from '../../../workers/3-technical-check/read-files.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aCopy, anEntry, aWindow } from '../../support/factories.ts';

const at = new Date('2022-03-10T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'moderato-read-'));
const files = fileStore(`file://${folder}`);
const reader = documentReader();
/** Gives up before anything can be read. */
const hasty = documentReader({ ...usualLimits, patienceMs: 1 });
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
}, 60_000);
afterAll(async () => {
  reader.close();
  hasty.close();
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

async function aSubmittedCopy(content: string): Promise<string> {
  const window = await aWindow(fresh.database);
  const { submissions } = await anEntry(fresh.database, window);
  const file = { filename: 'Account.pdf', mimetype: 'application/pdf', content };
  return aCopy(fresh.database, files, submissions['1'] ?? '', at, [file]);
}

const read = (copyId: string, documents: DocumentReader, attempts: number) =>
  readFiles({ database: fresh.database, files, documents }, { copyIds: [copyId], names: [] }, { at, attempts });
const faultsIn = async (reading: ReturnType<typeof read>) =>
  (await reading).map(({ reading: { findings } }) => findings.faults);

test('[R81] a reading that took too long is tried again, and read when it can be', async () => {
  const copyId = await aSubmittedCopy('%PDF-1.4 read at the second try');
  await expect(read(copyId, hasty, 0)).rejects.toThrow('Could not be read, and will be tried again');
  expect(await faultsIn(read(copyId, reader, 1))).toEqual([['cut-short']]);
});

test('[R81] after three tries it is told as it is and not tried for ever', async () => {
  const copyId = await aSubmittedCopy('%PDF-1.4 never read');
  for (const attempts of [0, 1]) await expect(read(copyId, hasty, attempts)).rejects.toThrow('will be tried again');
  expect(await faultsIn(read(copyId, hasty, 2))).toEqual([['took-too-long']]);
  expect(await faultsIn(read(copyId, reader, 0))).toEqual([['took-too-long']]);
}, 30_000);
