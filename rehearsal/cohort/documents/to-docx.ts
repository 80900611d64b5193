/** Writes a draft as a Word document, the same bytes for the same draft. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Block, Draft } from './block.ts';
import { dateAllEntriesAlike } from './zip.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The library dates a document by the wall clock; this part takes the place of its own. */
function coreProperties(draft: Draft): string {
  const at = draft.at.toISOString().replace(/\.\d+Z$/u, 'Z');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(draft.title)}</dc:title><dc:creator>${escaped(draft.author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

/** A run of text in one look. Given its type by name: the library also takes a bare string, and a string has a `bold` of its own. */
const run = (options: IRunOptions): TextRun => new TextRun(options);

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) => new TableCell({ children: [new Paragraph({ children: [run({ text, bold: index === 0 })] })] }),
          ),
        }),
    ),
  });
}

const caption = (text: string): Paragraph => new Paragraph({ children: [run({ text, italics: true, size: 20 })] });

function picture(block: Extract<Block, { kind: 'picture' }>, place: number): Paragraph {
  const transformation = { width: block.width, height: block.height };
  // Without an id of ours the library counts pictures over the life of the process, and the bytes would depend on it.
  const altText = { id: String(place + 1), title: block.caption, description: block.caption, name: block.caption };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: block.png, transformation, altText })] });
}

function write(block: Block, place: number, footnotes: string[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'table':
      return [caption(block.caption), table(block.rows), new Paragraph({})];
    case 'picture':
      return [picture(block, place), caption(block.caption)];
    case 'paragraph': {
      const runs: (TextRun | FootnoteReferenceRun)[] = [new TextRun(block.text)];
      if (block.footnote !== undefined) runs.push(new FootnoteReferenceRun(footnotes.push(block.footnote)));
      return [new Paragraph({ children: runs, spacing: { after: 160, line: 300 } })];
    }
  }
}

/** The document as the bytes of a .docx file. */
export async function toDocx(draft: Draft): Promise<Buffer> {
  const notes: string[] = [];
  const children = draft.blocks.flatMap((block, place) => write(block, place, notes));
  const footnotes = Object.fromEntries(
    notes.map((note, index) => [String(index + 1), { children: [new Paragraph(note)] }]),
  );
  const document = new Document({ title: draft.title, creator: draft.author, footnotes, sections: [{ children }] });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(draft) },
  ]);
  return dateAllEntriesAlike(bytes);
}
