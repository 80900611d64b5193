/** Writes a draft as a PDF, the same bytes for the same draft. */
import PDFDocument from 'pdfkit';
import type { Block, Draft } from './block.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** The letters that a PDF's built-in fonts have (Windows code page 1252). */
const builtIn = /^[\n\r\t\u0020-\u007e\u00a0-\u00ff‘’“”–—…•€ŒœŠšŽžŸ]*$/u;

/** True where every letter can be shown in a PDF's built-in fonts: `Łukasik` cannot. */
export function fitsPdf(draft: Draft): boolean {
  return builtIn.test(JSON.stringify([draft.title, draft.author, draft.blocks.map(wordsOf)]));
}

function wordsOf(block: Block): readonly unknown[] {
  return Object.values(block).filter((value) => !Buffer.isBuffer(value));
}

function table(pdf: Pdf, rows: readonly (readonly string[])[]): void {
  const width = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
  for (const [index, cells] of rows.entries()) {
    const column = width / cells.length;
    pdf.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(9);
    const height = Math.max(...cells.map((text) => pdf.heightOfString(text, { width: column - 8 }))) + 6;
    if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
    const top = pdf.y;
    cells.forEach((text, place) => {
      const left = pdf.page.margins.left + place * column;
      pdf.rect(left, top, column, height).lineWidth(0.5).stroke('#999999');
      pdf.text(text, left + 4, top + 3, { width: column - 8 });
    });
    pdf.x = pdf.page.margins.left;
    pdf.y = top + height;
  }
  pdf.moveDown();
}

function picture(pdf: Pdf, block: Extract<Block, { kind: 'picture' }>): void {
  const scale = Math.min(1, 400 / block.width);
  const height = block.height * scale;
  if (pdf.y + height + 20 > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  pdf.image(block.png, { width: block.width * scale });
  pdf.moveDown(0.3).font('Helvetica-Oblique').fontSize(9).text(block.caption).moveDown();
}

function write(pdf: Pdf, block: Block, notes: string[]): void {
  switch (block.kind) {
    case 'title':
      pdf.font('Helvetica-Bold').fontSize(20).text(block.text).moveDown();
      return;
    case 'heading':
      pdf
        .font('Helvetica-Bold')
        .fontSize(block.level === 1 ? 15 : 12)
        .text(block.text)
        .moveDown(0.5);
      return;
    case 'table':
      pdf.font('Helvetica-Oblique').fontSize(9).text(block.caption).moveDown(0.3);
      table(pdf, block.rows);
      return;
    case 'picture':
      picture(pdf, block);
      return;
    case 'paragraph': {
      const mark = block.footnote === undefined ? '' : ` [${String(notes.push(block.footnote))}]`;
      pdf
        .font('Helvetica')
        .fontSize(11)
        .text(block.text + mark, { lineGap: 3 })
        .moveDown(0.7);
    }
  }
}

/** The document as the bytes of a .pdf file; its footnotes stand at the end. */
export async function toPdf(draft: Draft): Promise<Buffer> {
  const info = { Title: draft.title, Author: draft.author, CreationDate: draft.at, ModDate: draft.at };
  const pdf = new PDFDocument({ size: 'A4', margin: 64, info });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', resolve)
      .on('error', reject);
  });
  const notes: string[] = [];
  for (const block of draft.blocks) write(pdf, block, notes);
  notes.forEach((note, index) =>
    pdf
      .font('Helvetica')
      .fontSize(8)
      .text(`[${String(index + 1)}] ${note}`),
  );
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}
