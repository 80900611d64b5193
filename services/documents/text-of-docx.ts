// The text of a Word document: blocks in order, each told as text, table, heading or note.
import { picture, type Block } from './block.ts';
import type { OfficeParts } from './office-parts.ts';
import { cheerio, mammoth } from './packages.ts';

/** The text, what stands in the headers and footers, and whether anything is drawn or pasted into it. */
export interface DocxText {
  readonly blocks: readonly Block[];
  readonly hasPictures: boolean;
  readonly margins: readonly string[];
}

/** A piece of the document as mammoth holds it between reading and writing; its own types leave it open. */
interface Piece {
  readonly type: string;
  readonly children?: readonly Piece[];
  readonly value?: string;
  readonly breakType?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
}
interface WholeDocument extends Piece {
  readonly children: readonly Piece[];
  readonly notes: { resolve(reference: Piece): { readonly body: readonly Piece[] } | null };
}

const drawn = /<w:(drawing|pict|object)\b|contentPart/u;
const margin = /^word\/(header|footer)\d*\.xml$/u;
const headingStyle = /^heading ?[1-6]?$/iu;

/** Reads the document: text as it stands once all changes are accepted. Throws where it cannot be read. */
export async function textOfDocx(bytes: Buffer, parts: OfficeParts): Promise<DocxText> {
  const hasPictures = drawn.test(parts.get('word/document.xml') ?? '');
  return { blocks: blocksOf(await readDocument(bytes)), hasPictures, margins: await marginsOf(parts) };
}

/** Takes the document where mammoth would begin to write it: of that we need nothing, and it is half of the work. */
async function readDocument(bytes: Buffer): Promise<WholeDocument> {
  const { default: reader } = await mammoth();
  let whole: WholeDocument | undefined;
  await reader.convertToHtml(
    { buffer: bytes },
    {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (read: WholeDocument) => {
        whole = read;
        return { ...read, children: [] };
      },
    },
  );
  if (whole === undefined) throw new Error('mammoth read no document.');
  return whole;
}

function blocksOf({ children, notes }: WholeDocument): readonly Block[] {
  const body = listsTogether(children).flatMap((pieces): Block[] => {
    const [first] = pieces;
    const isTable = first?.type === 'table';
    const text = isTable ? rowsOf(first) : pieces.map(textOf).join('').trim();
    if (text === '') return [];
    return [{ kind: isTable ? 'table' : isHeading(first) ? 'heading' : 'text', text }];
  });
  const told = referencesIn(children).flatMap((reference): Block[] => {
    const text = (notes.resolve(reference)?.body ?? []).map(textOf).join('').trim();
    return text === '' ? [] : [{ kind: 'note', text }];
  });
  return [...body, ...told];
}

/** Each piece alone, but for the points of a list, which are one. */
function listsTogether(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const together: Piece[][] = [];
  let list: Piece[] | undefined;
  for (const piece of pieces) {
    const isPoint = !isHeading(piece) && Boolean(piece.numbering);
    if (isPoint && list !== undefined) list.push(piece);
    else together.push([piece]);
    list = isPoint ? together.at(-1) : undefined;
  }
  return together;
}

const isHeading = (piece: Piece | undefined) =>
  headingStyle.test(piece?.styleId ?? '') || headingStyle.test(piece?.styleName ?? '');

function referencesIn(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.type === 'noteReference' ? [piece] : referencesIn(piece.children ?? [])));
}

function textOf(piece: Piece): string {
  if (piece.type === 'text') return piece.value ?? '';
  if (piece.type === 'tab') return '\t';
  if (piece.type === 'break') return piece.breakType === 'line' ? '\n' : '';
  if (piece.type === 'image') return picture;
  const text = (piece.children ?? []).map(textOf).join('');
  return piece.type === 'paragraph' || piece.type === 'tableCell' ? `${text}\n` : text;
}

function rowsOf(table: Piece): string {
  return (table.children ?? [])
    .map((row) => (row.children ?? []).map((cell) => textOf(cell).trim().replaceAll(/\s+/gu, ' ')).join('\t'))
    .join('\n')
    .trim();
}

async function marginsOf(parts: OfficeParts): Promise<readonly string[]> {
  const { load } = await cheerio();
  return [...parts].flatMap(([name, text]) => {
    if (!margin.test(name)) return [];
    const part = load(text, { xml: true });
    return part('w\\:p')
      .toArray()
      .map((paragraph) => part(paragraph).find('w\\:t').text());
  });
}
