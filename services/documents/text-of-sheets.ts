// The text of a spreadsheet: a table for each sheet. It is there to recognise the document by and is not counted.
import type { CheerioAPI } from 'cheerio';
import type { Block } from './block.ts';
import { cellPlace } from './cell-place.ts';
import type { OfficeParts } from './office-parts.ts';
import { cheerio } from './packages.ts';

const sheet = /^xl\/worksheets\/sheet\d+\.xml$/u;
/** Rows of one sheet that are looked at. */
const mostRows = 2_000;

/** A table for each sheet that has text. Numbers and formulas are left out: their cells are empty. */
export async function textOfSheets(parts: OfficeParts): Promise<readonly Block[]> {
  const { load } = await cheerio();
  const open = (text: string) => load(text, { xml: true });
  const texts = open(parts.get('xl/sharedStrings.xml') ?? '');
  const shared = texts('si')
    .toArray()
    .map((one) => texts(one).find('t').text());
  return [...parts].flatMap(([name, text]): Block[] => {
    if (!sheet.test(name)) return [];
    const rows = rowsOf(open(text), shared).join('\n').trim();
    return rows === '' ? [] : [{ kind: 'table', text: rows }];
  });
}

function rowsOf(page: CheerioAPI, shared: readonly string[]): readonly string[] {
  const rows = page('row').slice(0, mostRows).toArray();
  return rows.map((row) => {
    const line: string[] = [];
    for (const cell of page(row).children('c').toArray()) {
      const place = cellPlace(cell.attribs['r'] ?? '') ?? line.length;
      while (line.length < place) line.push('');
      line.push(cellText(page, cell, shared).replaceAll(/\s+/gu, ' ').trim());
    }
    return line.join('\t');
  });
}

function cellText(page: CheerioAPI, cell: Parameters<CheerioAPI>[0], shared: readonly string[]): string {
  const type = page(cell).attr('t');
  if (type === 's') return shared[Number(page(cell).children('v').text())] ?? '';
  if (type === 'inlineStr') return page(cell).find('t').text();
  return type === 'str' ? page(cell).children('v').text() : '';
}
