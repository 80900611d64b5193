// The text of a Word document: blocks in order, each told as text, table, heading or note.
import type { CheerioAPI } from 'cheerio';
import { picture, type Block } from './block.ts';
import type { OfficeParts } from './office-parts.ts';

/** The text, what stands in the headers and footers, and whether anything is drawn or pasted into it. */
export interface DocxText {
  readonly blocks: readonly Block[];
  readonly hasPictures: boolean;
  readonly margins: readonly string[];
}

const notes = '[id^="footnote-"], [id^="endnote-"]';
const noteSigns = '[id^="footnote-ref-"], [id^="endnote-ref-"], [href^="#footnote-ref-"], [href^="#endnote-ref-"]';
const drawn = /<w:(drawing|pict|object)\b|contentPart/u;
const margin = /^word\/(header|footer)\d*\.xml$/u;

/** Reads the document: text as it stands once all changes are accepted. Throws where it cannot be read. */
export async function textOfDocx(bytes: Buffer, parts: OfficeParts): Promise<DocxText> {
  const { load } = await import('cheerio');
  const { default: mammoth } = await import('mammoth');
  const unread = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: unread });
  const page = load(value, null, false);
  page(noteSigns).remove();
  page('img').replaceWith(`<span>${picture}</span>`);
  const margins = [...parts].flatMap(([name, text]) => {
    if (!margin.test(name)) return [];
    const part = load(text, { xml: true });
    return part('w\\:p')
      .toArray()
      .map((paragraph) => part(paragraph).find('w\\:t').text());
  });
  const hasPictures = drawn.test(parts.get('word/document.xml') ?? '');
  return { blocks: blocksOf(page), hasPictures, margins };
}

function blocksOf(page: CheerioAPI): readonly Block[] {
  const top = page.root().children().toArray();
  return top.flatMap((element): Block[] => {
    const whole = page(element);
    const isTable = element.tagName === 'table';
    if (!isTable) whole.find('p, td, th, li, br').append('\n');
    const text = isTable ? rowsOf(page, element) : whole.text().trim();
    if (text === '') return [];
    if (isTable) return [{ kind: 'table', text }];
    if (whole.children(notes).length > 0) return [{ kind: 'note', text }];
    return [{ kind: /^h[1-6]$/u.test(element.tagName) ? 'heading' : 'text', text }];
  });
}

function rowsOf(page: CheerioAPI, table: Parameters<CheerioAPI>[0]): string {
  const rows = page(table).children('thead, tbody, tfoot').addBack().children('tr');
  return rows
    .toArray()
    .map((row) => {
      const cells = page(row).children('td, th');
      cells.find('p, td, th, li, br').append('\n');
      return cells
        .toArray()
        .map((cell) => page(cell).text().trim().replaceAll(/\s+/gu, ' '))
        .join('\t');
    })
    .join('\n')
    .trim();
}
