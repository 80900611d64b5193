// What reading a file tells, on real documents: kinds by their bytes, faults, words, and what a hostile file may not do.
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from '@jest/globals';
import type { Block } from '../../../rehearsal/cohort/documents/block.ts';
import { toDocx } from '../../../rehearsal/cohort/documents/to-docx.ts';
import { toPdf } from '../../../rehearsal/cohort/documents/to-pdf.ts';
import { toXlsx } from '../../../rehearsal/cohort/documents/to-xlsx.ts';
import { zip } from '../../../rehearsal/cohort/documents/zip.ts';
import { documentReader, usualLimits, type DocumentReader } from '../../../services/documents/document-reader.ts';
import { largestDocument } from '../../../services/documents/reading-limits.ts';

const reader = documentReader();
afterAll(() => {
  reader.close();
});

const draft = (blocks: readonly Block[]) => ({
  title: 'Task 1',
  author: 'K-1',
  at: new Date('2022-03-01T12:00:00Z'),
  blocks,
});
const words = (n: number) => Array.from({ length: n }, (_, index) => `word${String(index)}`).join(' ');
const account: readonly Block[] = [
  { kind: 'title', text: 'Task one: the account' },
  { kind: 'paragraph', text: words(200) },
  {
    kind: 'table',
    caption: 'Table 1',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  { kind: 'heading', level: 1, text: 'Annex A' },
  { kind: 'paragraph', text: words(50) },
];
const read = (filename: string, bytes: Buffer, by: DocumentReader = reader) =>
  by.read({ filename, isTyped: false, size: bytes.length, names: [] }, () => Promise.resolve(Readable.from([bytes])));

test('[R54] annexes are left out of the count, in Word and in PDF alike', async () => {
  const word = await read('Account.docx', await toDocx(draft(account)));
  const pdf = await read('Account.pdf', await toPdf(draft(account)));
  expect([word.kind, word.words, word.findings.tableWords, word.findings.annexWords]).toEqual(['docx', 210, 4, 52]);
  expect([pdf.kind, pdf.words, pdf.findings.annexWords, pdf.pages]).toEqual(['pdf', 210, 52, 1]);
});

test('[R56] a count says by which method it was made', async () => {
  const { wordsMethod } = await read('Account.docx', await toDocx(draft(account)));
  expect(wordsMethod).toMatch(/^words-2: .*notes.* and annexes left out$/u);
});

test('[R70] empty, disguised, macro-enabled, encrypted and other kinds are told by their bytes', async () => {
  const docx = await toDocx(draft(account));
  const macros = zip([
    {
      path: '[Content_Types].xml',
      text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { path: 'xl/vbaProject.bin', text: 'x' },
  ]);
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const faults = async (filename: string, bytes: Buffer) => (await read(filename, bytes)).findings.faults;
  expect(await faults('Account.docx', Buffer.alloc(0))).toEqual(['empty']);
  expect(await faults('Account.docx', Buffer.from('My account.'))).toEqual(['wrong-ending']);
  expect(await faults('Account.docx', await toPdf(draft(account)))).toEqual(['wrong-ending']);
  expect(await faults('Data.xlsx', macros)).toEqual(['macros']);
  expect(await faults('Account.docx', locked)).toEqual(['encrypted']);
  expect(await faults('Notes.odt', Buffer.from('anything'))).toEqual(['not-accepted']);
  expect(await faults('Account.docx', docx.subarray(0, docx.length - 200))).toEqual(['cut-short']);
  expect(await faults('Data.xlsx', toXlsx('Data', [['a', 1]]))).toEqual([]);
});

test('[R56] a PDF without text cannot be counted: a person looks', async () => {
  const pdf = await read('Scan.pdf', await toPdf(draft([])));
  expect([pdf.words, pdf.wordsMethod, pdf.findings.faults]).toEqual([null, null, ['image-only']]);
});

test('a signature line is blank, typed or for a person to look at', async () => {
  const signed = async (text: string) =>
    (
      await read(
        'Sponsor.docx',
        await toDocx(
          draft([
            { kind: 'paragraph', text: 'Comments.' },
            { kind: 'paragraph', text },
          ]),
        ),
      )
    ).findings.signature;
  expect(await signed('Signed: ____________')).toBe('blank');
  expect(await signed('Signed: Ada Okafor')).toBe('typed');
  expect(await signed('Signed:')).toBe('blank');
  expect(await signed('Signed: Date: 4 March 2022')).toBe('blank');
  expect(await signed('Nothing more.')).toBe('none');
});

test('a file that takes too long ends its own reading only', async () => {
  const hasty = documentReader({ ...usualLimits, patienceMs: 1 });
  const pdf = await toPdf(draft(account));
  expect((await read('Account.pdf', pdf, hasty)).findings.faults).toEqual(['took-too-long']);
  hasty.close();
  expect((await read('Account.pdf', pdf)).words).toBe(210);
});

test('a file that is answered before all of it was sent does not hold up the next', async () => {
  const alone = documentReader({ ...usualLimits, patienceMs: 10_000 }, 1);
  async function* slowly() {
    yield Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(70_000)]);
    await sleep(60_000, undefined, { ref: false });
    yield Buffer.alloc(70_000);
  }
  const large = { filename: 'Large.pdf', isTyped: false, size: largestDocument + 1, names: [] };
  const answered = await alone.read(large, () => Promise.resolve(Readable.from(slowly())));
  expect(answered.findings.faults).toEqual(['too-large-to-read']);
  const next = await read('Account.docx', await toDocx(draft(account)), alone);
  alone.close();
  expect(next).toMatchObject({ kind: 'docx', findings: { faults: [] } });
}, 60_000);
