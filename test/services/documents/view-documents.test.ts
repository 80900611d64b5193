// What a checker is shown of a file: clean HTML that can neither run nor load anything, and the place that was asked for.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { toDocx } from '../../../rehearsal/cohort/documents/to-docx.ts';
import { toPdf } from '../../../rehearsal/cohort/documents/to-pdf.ts';
import { zip } from '../../../rehearsal/cohort/documents/zip.ts';
import { documentReader, usualLimits } from '../../../services/documents/document-reader.ts';
import type { PlaceAsked } from '../../../services/documents/document-view.ts';
import { fixture } from './read-fixture.ts';

const reader = documentReader(usualLimits, 1);
afterAll(() => {
  reader.close();
});

const view = (filename: string, bytes: Buffer, place: PlaceAsked | null = null, isTyped = false) =>
  reader.view({ filename, isTyped, size: bytes.length, names: [] }, place, () =>
    Promise.resolve(Readable.from([bytes])),
  );

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordOf = (body: string, relations = '') =>
  zip([
    {
      path: '[Content_Types].xml',
      text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      path: 'word/_rels/document.xml.rels',
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    },
    {
      path: 'word/document.xml',
      text: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relationship}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    },
  ]);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const farPicture = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const draft = (text: string) => ({
  title: 'Task 1',
  author: 'K-1',
  at: new Date('2022-03-01T12:00:00Z'),
  blocks: [
    { kind: 'title', text: 'Task one' },
    { kind: 'paragraph', text },
  ] as const,
});
const bytesOf = (path: string) => readFileSync(fixture(path));
const words = (n: number) => Array.from({ length: n }, (_, index) => `word${String(index)}`).join(' ');

test('a Word document reads as its text, and a picture from elsewhere, a link and a script in it are nothing', async () => {
  const bytes = wordOf(
    `${paragraph('&lt;script src="https://far.example/x.js">&lt;/script> stays text')}${farPicture}<w:p><w:hyperlink r:id="r8"><w:r><w:t>Our policy</w:t></w:r></w:hyperlink></w:p>`,
    `<Relationship Id="r9" Type="${relationship}/image" Target="https://far.example/look.png" TargetMode="External"/><Relationship Id="r8" Type="${relationship}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`,
  );
  const { html, fault } = await view('Account.docx', bytes);
  expect(fault).toBeNull();
  const page = load(html, null, false);
  expect(page('script, a, link, iframe, [href], [src], [style]').length).toBe(0);
  expect(page.root().text()).toContain('<script src="https://far.example/x.js"></script> stays text');
  expect(page.root().text()).toContain('Our policy');
});

test('text typed into Moodle keeps its words and loses whatever could act', async () => {
  const typed = `<h2 onclick="x()" style="position:fixed">Account</h2><p>One <b>bold</b> word<script>x()</script><img src="https://far.example/a.png" onerror="x()"></p><svg><script>x()</script></svg><iframe srcdoc="<script>x()</script>"></iframe><table><tr><td colspan="2" class="x">a</td></tr></table><!-- c --><form action="https://far.example"><input name="a"><p>in a form</p></form><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">`;
  const { html } = await view('Text.html', Buffer.from(typed), null, true);
  expect(html).toBe(
    '<h2>Account</h2><p>One <b>bold</b> word<em>A picture that is not shown</em></p><table><tr><td colspan="2">a</td></tr></table><p>in a form</p>',
  );
});

test('a spreadsheet is a table for each sheet with its numbers; a presentation is its text by slides', async () => {
  const sheets = load((await view('Budget.xlsx', bytesOf('honest/budget.xlsx'))).html, null, false);
  expect(sheets('h2').length).toBeGreaterThan(0);
  expect(sheets('td').text()).toMatch(/\d/u);
  const slides = load((await view('Slides.pptx', bytesOf('honest/slides.pptx'))).html, null, false);
  expect(slides('h2').first().text()).toBe('Slide 1');
  expect(slides('p').length).toBeGreaterThan(1);
});

test('[R55] a Word document is marked where its limit falls, and a PDF opens on that page', async () => {
  const text = words(3_000);
  const place = {
    at: 'passage',
    passage: 'word2396 word2397 word2398 word2399',
    wordsOn: 50,
    says: 'The limit of 2,450 words falls here',
  } as const;
  const { html } = await view('Account.docx', await toDocx(draft(text)), place);
  const [before = '', after = ''] = html.split('<mark id="here">The limit of 2,450 words falls here</mark>');
  expect(before.trim().split(' ').at(-1)).toBe('word2449');
  expect(after.trim().split(' ')[0]).toBe('word2450');
  const { page } = await view('Account.pdf', await toPdf(draft(text)), place);
  expect(page).toBeGreaterThan(1);
  const nowhere = { ...place, passage: 'words that stand nowhere' };
  expect((await view('Account.docx', await toDocx(draft(text)), nowhere)).html).not.toContain('<mark');
});

test('[R67] the line that asks for a signature is marked, and its page of a PDF found', async () => {
  const place = { at: 'signature', says: 'Nothing stands on this line' } as const;
  const bytes = wordOf(paragraph('Staff now ask to be coached.') + paragraph('Signature: ') + paragraph('Date:'));
  expect((await view('Sponsor comments.docx', bytes, place)).html).toContain(
    '<p><mark id="here">Nothing stands on this line</mark> Signature',
  );
  const pdf = await toPdf({
    ...draft(''),
    blocks: [
      { kind: 'paragraph', text: words(900) },
      { kind: 'paragraph', text: 'Signature: ______' },
    ],
  });
  expect((await view('Sponsor comments.pdf', pdf, place)).page).toBeGreaterThan(1);
});

test('what cannot be shown gives its one fault, and the next file is shown all the same', async () => {
  expect((await view('a.docx', bytesOf('ugly/bomb.docx'))).fault).toBe('bursts');
  expect((await view('a.docx', bytesOf('ugly/laughs.docx'))).fault).toBe('unsafe');
  expect((await view('a.docx', bytesOf('ugly/locked.docx'))).fault).toBe('encrypted');
  expect((await view('a.docx', Buffer.alloc(0))).fault).toBe('empty');
  const hasty = documentReader({ ...usualLimits, patienceMs: 1 }, 1);
  const late = await hasty.view({ filename: 'a.docx', isTyped: false, size: 3, names: [] }, null, () =>
    Promise.resolve(Readable.from([Buffer.from('abc')])),
  );
  hasty.close();
  expect(late.fault).toBe('took-too-long');
  expect((await view('a.docx', bytesOf('honest/account.docx'))).fault).toBeNull();
});
