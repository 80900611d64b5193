// Honest files of many programs: no false alarm, and a count that agrees with the count by hand or says that there is none.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { promisedKind } from '../../../domain/technical-check/file-kind.ts';
import { signatures, type DocumentReading } from '../../../domain/technical-check/document-reading.ts';
import { documentReader } from '../../../services/documents/document-reader.ts';
import { manifestOf, readFixture } from './read-fixture.ts';

/** `words` by hand, of the body alone; null where they are not to be counted. `notes` and `annex` are left out of it. */
const honest = z
  .array(
    z.object({
      file: z.string(),
      program: z.string(),
      what: z.string(),
      words: z.number().nullable(),
      notes: z.number().default(0),
      annex: z.number().default(0),
      signature: z.enum(signatures).optional(),
    }),
  )
  .parse(manifestOf('honest'));
const reader = documentReader();
const readings = new Map<string, DocumentReading>();
const of = (file: string) => {
  const reading = readings.get(file);
  if (reading === undefined) throw new Error(`${file} was not read.`);
  return reading;
};
const isScan = (file: string) => /scan/u.test(file);

beforeAll(async () => {
  await Promise.all(
    honest.map(async ({ file }) => {
      readings.set(file, await readFixture(reader, `honest/${file}`));
    }),
  );
}, 300_000);
afterAll(() => {
  reader.close();
});

test('there are forty and more, twenty and more of them by programs that are not ours', () => {
  expect(honest.length).toBeGreaterThanOrEqual(40);
  expect(honest.filter(({ program }) => program.startsWith('LibreOffice')).length).toBeGreaterThanOrEqual(20);
});

test.each(honest.map(({ file, what }) => [file, what] as const))('[R70] no false alarm: %s, %s', (file) => {
  expect(of(file).findings.faults).toEqual(isScan(file) ? ['image-only'] : []);
  expect(of(file).kind).toBe(promisedKind(file));
});

test.each(honest.filter(({ words }) => words !== null).map(({ file, ...one }) => [file, one] as const))(
  '[R54] [R56] counted as by hand: %s',
  (file, { words, notes, annex }) => {
    const { findings, wordsMethod, ...reading } = of(file);
    expect([reading.words, findings.noteWords, findings.annexWords]).toEqual([words, notes, annex]);
    expect(wordsMethod).toMatch(/notes.* and annexes left out/u);
  },
);

test.each(honest.filter(({ words }) => words === null).map(({ file }) => file))(
  '[R56] says that it cannot be counted, and never 0: %s',
  (file) => {
    expect([of(file).words, of(file).wordsMethod]).toEqual([null, null]);
  },
);

test.each(honest.flatMap(({ file, signature }) => (signature === undefined ? [] : [[file, signature] as const])))(
  '[R67] [R68] the signature of %s is %s',
  (file, signature) => {
    expect(of(file).findings.signature).toBe(signature);
  },
);

test.each([
  ['presentation.mp4', { seconds: 4, hasVideo: true }],
  ['presentation-faststart.mp4', { seconds: 4, hasVideo: true }],
  ['presentation-in-fragments.mp4', { seconds: 4, hasVideo: true }],
  ['silent-film.mp4', { seconds: null, hasVideo: true }],
  ['interview.m4a', { seconds: 6, hasVideo: false }],
  ['interview-from-telephone.m4a', { seconds: 6, hasVideo: false }],
  ['governors.mp3', { seconds: 7, hasVideo: false }],
  ['governors-variable.mp3', { seconds: 7, hasVideo: false }],
] as const)('[R69] %s plays', (file, recording) => {
  expect(of(file).findings.recording).toEqual(recording);
});

test.each(['declaration.docx', 'declaration.pdf'])('[R42] %s gives the days of a project', (file) => {
  expect(of(file).findings).toMatchObject({
    declares: true,
    days: { project: { from: '2020-09-07', to: '2021-07-16' }, placement: null },
  });
});

test.each(['placement.docx', 'placement.pdf'])('[R46] [R47] %s gives a placement’s days and school', (file) => {
  expect(of(file).findings.days?.placement).toEqual({
    workingDays: 10,
    from: '2021-10-04',
    to: '2021-10-22',
    urn: '654321',
  });
});

test('[R71] numbered pupils and named staff are no names of pupils', () => {
  expect(honest.filter(({ file }) => of(file).findings.pupilNames > 0)).toEqual([]);
});

test('a presentation and a spreadsheet are read to be recognised, though not counted', () => {
  expect(of('slides.pptx').findings.opening).toContain('Presentation to the governing board');
  expect(of('survey.xlsx').findings.opening).toContain('I know how often my child reads aloud');
});
