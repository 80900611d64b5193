// The files have to be real: open as what they are, be as long as they should, hold what the check will look for, and repeat.
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { fileTypeFromBuffer } from 'file-type';
import { correctedDocumentsFor, documentsFor } from '../../../rehearsal/cohort/documents/documents-for.ts';
import type { Cohort } from '../../../rehearsal/cohort/cohort.ts';
import type { CohortTask } from '../../../rehearsal/cohort/cohort-task.ts';
import type { Fault } from '../../../rehearsal/cohort/fault.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import type { GeneratedFile } from '../../../rehearsal/cohort/documents/block.ts';
import { frameworkTasks } from './framework-tasks.ts';
import { caseStudy, cohortK } from './orders.ts';
import { docxText } from './read-docx.ts';

const cohort = generateCohort(cohortK(60));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const sums = (files: readonly GeneratedFile[]) => files.map((file) => [file.filename, sha256(file.bytes)]);
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '').length;

function taskOf(from: Cohort, place: number): CohortTask {
  const task = from.tasks[place];
  if (task === undefined) throw new Error(`no task ${place}`);
  return task;
}

function personOf(name: string) {
  const person = cohort.people.find((each) => each.case === name);
  if (person === undefined) throw new Error(`no ${name}`);
  return person;
}

/** A person of this cohort with these faults instead of the own ones, and no case. */
function withFaults(place: number, faults: readonly Fault[]) {
  const person = cohort.people[place];
  if (person === undefined) throw new Error(`nobody at ${place}`);
  return { ...person, case: 'ordinary' as const, faults };
}

const nameWith = (files: readonly GeneratedFile[], part: RegExp) => files.find((file) => part.test(file.filename));

test('the same person and task give the same bytes, whoever was written before', async () => {
  const [one, other] = [personOf('ordinary'), personOf('odd-file-names')];
  const first = sums(await documentsFor(cohort, one, taskOf(cohort, 0)));
  await documentsFor(cohort, other, taskOf(cohort, 0));
  await documentsFor(cohort, one, taskOf(cohort, 1));
  expect(sums(await documentsFor(generateCohort(cohortK(60)), one, taskOf(cohort, 0)))).toEqual(first);
}, 60_000);

test('every file is what its name says, and every document asked for is there', async () => {
  for (const place of [0, 2, 6]) {
    const files = await documentsFor(cohort, withFaults(place, []), taskOf(cohort, 0));
    expect(files.length).toBe(7);
    for (const file of files) {
      const type = await fileTypeFromBuffer(file.bytes);
      expect(type?.ext).toBe(file.filename.split('.').at(-1));
    }
    const names = files.map((file) => file.filename.toLowerCase().replaceAll('_', ' ')).join('\n');
    for (const label of ['account', 'cover sheet', 'performance data', 'sponsor', 'recording', 'feedback', 'comms']) {
      expect(names).toContain(label);
    }
  }
}, 60_000);

test('accounts keep within the limit of their task however they are counted, and reach a realistic length', async () => {
  for (const place of Array.from({ length: 4 }, (_unused, index) => index)) {
    for (const [task, least, most] of [
      [0, 2900, 4000],
      [1, 1800, 2500],
    ] as const) {
      const [script] = await documentsFor(cohort, withFaults(place, []), taskOf(cohort, task));
      if (script === undefined || !script.filename.endsWith('.docx')) continue;
      const count = words(docxText(script.bytes));
      expect(count).toBeGreaterThan(least);
      expect(count).toBeLessThanOrEqual(most);
    }
  }
}, 60_000);

test('an account over the limit is over it in its paragraphs alone; the corrected one is not', async () => {
  const prose = (bytes: Buffer) =>
    docxText(bytes)
      .split('\n')
      .filter((line) => words(line) > 40)
      .reduce((sum, line) => sum + words(line), 0);
  for (const place of [0, 3]) {
    for (const [index, limit] of [
      [0, 4000],
      [1, 2500],
    ] as const) {
      const task = taskOf(cohort, index);
      const person = withFaults(place, [{ kind: 'over-word-limit', taskId: task.id }]);
      const [over] = await documentsFor(cohort, person, task);
      const [cut] = await correctedDocumentsFor(cohort, person, task);
      if (over === undefined || cut === undefined || !over.filename.endsWith('.docx')) continue;
      expect(prose(over.bytes)).toBeGreaterThan(limit);
      expect(words(docxText(cut.bytes))).toBeLessThanOrEqual(limit);
    }
  }
}, 60_000);

test('a missing signature and a missing document are missing, and come with the correction', async () => {
  const task = taskOf(cohort, 0);
  const person = withFaults(2, [
    { kind: 'missing-declaration-signature', taskId: '1' },
    { kind: 'missing-document', taskId: '1', documentId: 'presentation-recording-and-feedback' },
  ]);
  const before = await documentsFor(cohort, person, task);
  const after = await correctedDocumentsFor(cohort, person, task);
  // Łukasik's cover sheet is always a Word document: a PDF's own fonts have no Ł.
  const cover = (files: readonly GeneratedFile[]) => docxText(nameWith(files, /cover/iu)?.bytes ?? Buffer.alloc(0));
  expect(cover(before)).toMatch(/Signed: _+/u);
  expect(cover(after)).not.toMatch(/Signed: _+/u);
  expect(cover(after)).toContain('Zoë Łukasik');
  expect(nameWith(before, /recording/iu)).toBeDefined();
  expect(nameWith(before, /feedback/iu)).toBeUndefined();
  expect(nameWith(after, /feedback/iu)).toBeDefined();
  const changed = after.filter((file) => !before.some((old) => sha256(old.bytes) === sha256(file.bytes)));
  expect(changed.length).toBe(2);
}, 60_000);

test('the account leaves the name out, the cover sheet gives durations that are long enough', async () => {
  const person = withFaults(2, []);
  for (const task of cohort.tasks) {
    const [script] = await documentsFor(cohort, person, task, 'final');
    expect(script?.bytes.includes('Łukasik')).toBe(false);
  }
  const second = await documentsFor(cohort, person, taskOf(cohort, 1));
  const placement = docxText(nameWith(second, /cover/iu)?.bytes ?? Buffer.alloc(0));
  expect(placement).toMatch(/(9|10|11|12) working days/u);
  expect(placement.match(/URN \d{6}/gu)?.length).toBe(2);
}, 60_000);

test('the cases that spoil a file spoil the last task, and the correction mends it', async () => {
  const task = taskOf(cohort, 1);
  const account = async (name: string) =>
    (await documentsFor(cohort, personOf(name), task))[0]?.bytes ?? Buffer.from('none');
  expect((await account('empty-file')).length).toBe(0);
  expect((await account('text-named-docx')).toString('utf8')).toContain('plain text');
  expect((await account('wrong-extension')).toString('latin1', 0, 5)).toBe('%PDF-');
  const [mended] = await correctedDocumentsFor(cohort, personOf('empty-file'), task);
  expect(mended?.bytes.length).toBeGreaterThan(5000);
  const [whole] = await documentsFor(cohort, personOf('empty-file'), taskOf(cohort, 0));
  expect(whole?.bytes.length).toBeGreaterThan(5000);
}, 60_000);

test('odd file names are long, hold an emoji and signs of addresses, and decomposed accents', async () => {
  const names = (await documentsFor(cohort, personOf('odd-file-names'), taskOf(cohort, 0))).map(
    (file) => file.filename,
  );
  expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(150);
  expect(names.some((name) => /🎓.*%.*#.*\+.*\?/u.test(name))).toBe(true);
  expect(names.some((name) => name !== name.normalize('NFC'))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
}, 60_000);

test('a first draft is short and alone; a late change differs from what was handed in', async () => {
  const person = withFaults(0, []);
  const early = await documentsFor(cohort, person, taskOf(cohort, 0), 'early');
  expect(early.length).toBe(1);
  const [final] = await documentsFor(cohort, person, taskOf(cohort, 0));
  const [late] = await documentsFor(cohort, person, taskOf(cohort, 0), 'late');
  expect(late?.filename).toBe(final?.filename);
  expect(sums(late ? [late] : [])).not.toEqual(sums(final ? [final] : []));
}, 60_000);

test('parts that share a limit keep within it together', async () => {
  const npqml = generateCohort({ ...cohortK(6), programme: 'NPQML', tasks: frameworkTasks('npqml-2019') });
  for (const drawn of npqml.people) {
    const person = { ...drawn, case: 'ordinary' as const, faults: [] };
    const scripts = await Promise.all(npqml.tasks.map(async (task) => (await documentsFor(npqml, person, task))[0]));
    const counts = scripts.map((file) => (file?.filename.endsWith('.docx') === true ? words(docxText(file.bytes)) : 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4500);
  }
}, 60_000);

test('a case study is its account and its declaration, nothing beside', async () => {
  const study = generateCohort(caseStudy(6));
  const person = study.people[0];
  if (person === undefined) throw new Error('nobody');
  const files = await documentsFor(study, { ...person, case: 'ordinary', faults: [] }, taskOf(study, 0));
  expect(files.length).toBe(2);
}, 60_000);

test("a submission's files are about as large as real ones", async () => {
  const sizes = [];
  for (const place of [3, 4, 5])
    for (const file of await documentsFor(cohort, withFaults(place, []), taskOf(cohort, 0)))
      sizes.push(file.bytes.length);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 3).toBeGreaterThan(60_000);
}, 60_000);
