// Marks a place in a document that is shown, so that a checker sees it without reading up to it (R55, R67).
import type { CheerioAPI } from 'cheerio';
import { asText } from './as-text.ts';
import type { PlaceAsked } from './document-view.ts';
import { asksForSignature } from './signature-line.ts';

/** A stretch of text, and where in the whole it begins. */
interface Stretch {
  readonly node: Parameters<CheerioAPI>[0];
  readonly data: string;
  readonly from: number;
}

const ends = ['p', 'li', 'td', 'th', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'dd', 'dt'];

/** Puts the mark there, under the id `here`; leaves the document as it is where the place is not found. */
export function markPlace(page: CheerioAPI, place: PlaceAsked): void {
  const mark = `<mark id="here">${asText(place.says)}</mark>`;
  if (place.at === 'signature') {
    const lines = page('p, li, tr').toArray();
    const line = lines.find((one) => asksForSignature([lineOf(page, one)]));
    const table = page(line).closest('table');
    if (table.length > 0) table.before(`<p>${mark}</p>`);
    else page(line).prepend(`${mark} `);
    return;
  }
  const { text, stretches } = textOf(page);
  const at = placeIn(text, place.passage, place.wordsOn);
  const stretch = at === null ? undefined : stretches.findLast(({ from }) => from < at);
  if (at === null || stretch === undefined) return;
  const { data } = stretch;
  const cut = at - stretch.from;
  page(stretch.node).replaceWith(`${asText(data.slice(0, cut))} ${mark} ${asText(data.slice(cut))}`);
}

/** A row's cells stand apart as they do where the machine reads them. */
function lineOf(page: CheerioAPI, line: Parameters<CheerioAPI>[0]): string {
  const cells = page(line).children('td, th').toArray();
  const texts = cells.length === 0 ? [page(line).text()] : cells.map((cell) => page(cell).text().trim());
  return texts.join('\t').trim();
}

function textOf(page: CheerioAPI): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  const walk = (nodes: ReturnType<ReturnType<CheerioAPI>['contents']>): void => {
    for (const node of nodes.toArray()) {
      if ('data' in node) {
        stretches.push({ node, data: node.data, from: text.length });
        text += node.data;
      } else if ('tagName' in node) {
        walk(page(node).contents());
        if (ends.includes(node.tagName)) text += '\n';
      }
    }
  };
  walk(page.root().contents());
  return { text, stretches };
}

/** Where a passage ends and so many words more; null where it does not stand in the text. */
function placeIn(text: string, passage: string, wordsOn: number): number | null {
  const words = passage.split(/\s+/u).filter((word) => word !== '');
  const pattern = words
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join(String.raw`[^\p{L}\p{N}]+?`);
  const found = words.length === 0 ? null : new RegExp(pattern, 'u').exec(text);
  if (words.length > 0 && found === null) return null;
  let at = found === null ? 0 : found.index + found[0].length;
  const next = /\S*[\p{L}\p{N}]\S*/gu;
  next.lastIndex = at;
  for (let left = wordsOn; left > 0 && next.exec(text) !== null; left -= 1) at = next.lastIndex;
  return at;
}
