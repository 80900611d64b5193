// A spreadsheet as HTML: a table for each sheet, with its numbers and dates as a person would read them.
import type { CheerioAPI } from 'cheerio';
import { asText } from './as-text.ts';
import { cellPlace } from './cell-place.ts';
import type { OfficeParts } from './office-parts.ts';
import { numberShown, numberStyles, type NumberStyle } from './number-shown.ts';
import { cheerio } from './packages.ts';

const sheetPart = /^xl\/worksheets\/(sheet\d+\.xml)$/u;
/** Rows and columns of one sheet that are shown. */
const mostRows = 1_000;
const mostColumns = 60;

/** What cells refer to. */
interface Workbook {
  readonly texts: readonly string[];
  readonly styles: readonly NumberStyle[];
}

/** A table for each sheet, under its name. A sheet that goes on beyond what is shown says so. */
export async function htmlOfSheets(parts: OfficeParts): Promise<string> {
  const { load } = await cheerio();
  const open = (name: string) => load(parts.get(name) ?? '', { xml: true });
  const shared = open('xl/sharedStrings.xml');
  const texts = shared('si')
    .toArray()
    .map((one) => shared(one).find('t').text());
  const book = { texts, styles: numberStyles(open('xl/styles.xml')) };
  const names = namesOfSheets(open('xl/workbook.xml'), open('xl/_rels/workbook.xml.rels'));
  return [...parts.keys()]
    .flatMap((part) => {
      const file = sheetPart.exec(part)?.[1];
      return file === undefined ? [] : [{ part, name: names.get(file) ?? file.replace('.xml', '') }];
    })
    .map(({ part, name }) => `<h2>${asText(name)}</h2>${tableOf(open(part), book)}`)
    .join('');
}

function namesOfSheets(workbook: CheerioAPI, relations: CheerioAPI): ReadonlyMap<string, string> {
  const targets = new Map(
    relations('Relationship')
      .toArray()
      .map(({ attribs }) => [attribs['Id'] ?? '', attribs['Target']?.split('/').at(-1) ?? '']),
  );
  return new Map(
    workbook('sheet')
      .toArray()
      .map(({ attribs }) => [targets.get(attribs['r:id'] ?? '') ?? '', attribs['name'] ?? '']),
  );
}

function tableOf(sheet: CheerioAPI, book: Workbook): string {
  const rows = sheet('row').toArray();
  const shown = rows.slice(0, mostRows).map((row) => {
    const cells: string[] = [];
    for (const cell of sheet(row).children('c').toArray()) {
      const place = cellPlace(cell.attribs['r'] ?? '') ?? cells.length;
      if (place >= mostColumns) break;
      while (cells.length < place) cells.push('<td></td>');
      cells.push(`<td>${asText(cellText(sheet, cell, book))}</td>`);
    }
    return `<tr>${cells.join('')}</tr>`;
  });
  if (shown.length === 0) return '<p><em>This sheet is empty.</em></p>';
  const rest = rows.length - shown.length;
  const more = rest > 0 ? `<p><em>${String(rest)} more rows: download the file to see them.</em></p>` : '';
  return `<table><tbody>${shown.join('')}</tbody></table>${more}`;
}

function cellText(sheet: CheerioAPI, cell: Parameters<CheerioAPI>[0], { texts, styles }: Workbook): string {
  const one = sheet(cell);
  const value = one.children('v').text();
  switch (one.attr('t') ?? 'n') {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return one.find('t').text();
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return value === '' ? '' : numberShown(Number(value), styles[Number(one.attr('s') ?? 0)] ?? 'plain');
    default:
      return value;
  }
}
