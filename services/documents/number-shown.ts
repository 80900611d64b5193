// How a spreadsheet's numbers read: a date is kept as days since the end of 1899, a share as a part of one.
import type { CheerioAPI } from 'cheerio';

/** What a cell's style makes of its number. */
export type NumberStyle = 'plain' | 'percent' | 'date' | 'time' | 'moment';

const builtIn: readonly (readonly [NumberStyle, readonly number[]])[] = [
  ['percent', [9, 10]],
  ['date', [14, 15, 16, 17]],
  ['time', [18, 19, 20, 21, 45, 46, 47]],
  ['moment', [22]],
];
const msOfDay = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, useGrouping: false });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** The styles of a workbook, in the order in which its cells count them. */
export function numberStyles(styles: CheerioAPI): readonly NumberStyle[] {
  const own = new Map(
    styles('numFmts > numFmt')
      .toArray()
      .map(({ attribs }) => [Number(attribs['numFmtId']), styleOf(attribs['formatCode'] ?? '')]),
  );
  return styles('cellXfs > xf')
    .toArray()
    .map(({ attribs }) => {
      const id = Number(attribs['numFmtId'] ?? 0);
      return own.get(id) ?? builtIn.find(([, ids]) => ids.includes(id))?.[0] ?? 'plain';
    });
}

function styleOf(code: string): NumberStyle {
  // Colours, currencies and quoted words are no fields.
  const fields = code.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./gu, '').toLowerCase();
  if (fields.includes('%')) return 'percent';
  const hasDay = /[dy]/u.test(fields);
  const hasTime = /[hs]/u.test(fields);
  if (hasDay) return hasTime ? 'moment' : 'date';
  return hasTime ? 'time' : 'plain';
}

/** The number in words of its style. */
export function numberShown(value: number, style: NumberStyle): string {
  const at = new Date(firstDay + Math.round(value * msOfDay));
  if (style === 'plain' || Number.isNaN(at.getTime())) return plain.format(value);
  if (style === 'percent') return percent.format(value);
  if (style === 'date') return date.format(at);
  return style === 'time' ? time.format(at) : `${date.format(at)}, ${time.format(at)}`;
}
