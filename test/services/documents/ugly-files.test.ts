// Every ugly file gives its one finding, in the checker's words, and the file beside it is read as if nothing had happened.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fileFaults, type DocumentReading } from '../../../domain/technical-check/document-reading.ts';
import { documentReader } from '../../../services/documents/document-reader.ts';
import { faultWords } from '../../../web/fault-words.ts';
import { manifestOf, readFixture } from './read-fixture.ts';

const ugly = z
  .array(z.object({ file: z.string(), what: z.string(), fault: z.enum(fileFaults) }))
  .parse(manifestOf('ugly'));
const reader = documentReader();
const readings = new Map<string, DocumentReading>();
let honest: DocumentReading;

beforeAll(async () => {
  // All at once: the honest file stands in the middle of the queue.
  const reading = ugly.map(async ({ file }) => {
    readings.set(file, await readFixture(reader, `ugly/${file}`));
  });
  const beside = readFixture(reader, 'honest/account.docx');
  await Promise.all(reading);
  honest = await beside;
}, 300_000);
afterAll(() => {
  reader.close();
});

test.each(ugly.map(({ file, what, fault }) => [file, what, fault] as const))(
  '[R70] %s, %s: %s',
  (file, _what, fault) => {
    const reading = readings.get(file);
    expect(reading?.findings.faults).toEqual([fault]);
    expect(reading?.words).toBeNull();
    expect(faultWords(fault)).toMatch(/^(is|has|holds|does not|unpacks) \S.*\S$/u);
  },
);

test('[R70] a name of 250 emoji is one finding, and the file under it is read', async () => {
  const reading = await readFixture(reader, 'honest/account.docx', `${'😀'.repeat(250)}.docx`);
  expect(reading.findings.faults).toEqual(['long-name']);
  expect(reading.words).toBe(honest.words);
});

test('[R70] the file that was read between them is read whole', () => {
  expect([honest.findings.faults, honest.words]).toEqual([[], 480]);
});
