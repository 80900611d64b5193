/** Writes a small workbook of one sheet as an .xlsx file (Office Open XML, ECMA-376), the same bytes for the same cells. */
import { zip } from './zip.ts';

/** A cell: numbers stay numbers, so that a spreadsheet can add them up. */
export type Cell = string | number;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(cell: Cell): string {
  return typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function relations(id: string, type: string, target: string): string {
  return `${start}<Relationships xmlns="${packageRelations}"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}

/** The workbook as the bytes of an .xlsx file. */
export function toXlsx(sheetName: string, rows: readonly (readonly Cell[])[]): Buffer {
  const data = rows.map((row) => `<row>${row.map(cellXml).join('')}</row>`).join('');
  const name = escaped(sheetName.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31));
  return zip([
    {
      path: '[Content_Types].xml',
      text:
        `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mediaType}.worksheet+xml"/></Types>`,
    },
    { path: '_rels/.rels', text: relations('rId1', 'officeDocument', 'xl/workbook.xml') },
    {
      path: 'xl/workbook.xml',
      text: `${start}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { path: 'xl/_rels/workbook.xml.rels', text: relations('rId1', 'worksheet', 'worksheets/sheet1.xml') },
    {
      path: 'xl/worksheets/sheet1.xml',
      text: `${start}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    },
  ]);
}
