// Tells the lines of a PDF's body from running heads and feet and from notes at the foot of a page, by place and size of type.
import type { Block } from './block.ts';

/** One line: its size of type and its height above the page's lower edge, in points. */
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

/** The body and its notes in order, and the lines that run along the heads and feet. */
export interface PageText {
  readonly blocks: readonly Block[];
  readonly margins: readonly string[];
}

type Page = readonly PdfLine[];

/** Lines from the top and from the bottom that may be a head or a foot. */
const deep = 2;
const samePlace = 4;
const oftenEnough = 0.6;
/** Notes are set smaller than the text, and begin with their sign. */
const noteSize = 0.93;
const headingSize = 1.07;
const noteSign = /^(\d{1,3}|[*†‡]|[ivxl]{1,5}(?=\s?\p{Lu}))\s?\S/u;
const pageNumber = /^(page\s*)?\d+(\s*(\/|of)\s*\d+)?$/iu;

/** Takes the pages' lines apart. */
export function bodyLines(pages: readonly Page[]): PageText {
  const running = runningIn(pages);
  const usual = usualSize(pages.flat());
  const blocks = pages.flatMap((page): Block[] => {
    const body = page.filter((line) => !running.has(line));
    const notes = notesIn(body, usual);
    const kindOf = (line: PdfLine) => (notes.has(line) ? 'note' : line.size > usual * headingSize ? 'heading' : 'text');
    return joined(body.map((line) => ({ kind: kindOf(line), text: line.text })));
  });
  return { blocks, margins: [...new Set([...running].map(({ text }) => text))] };
}

/** What stands in the same place of most pages, numbers aside; a page number also where there is one page. */
function runningIn(pages: readonly Page[]): ReadonlySet<PdfLine> {
  const edges = pages.map((page) => {
    const byHeight = page.toSorted((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, deep), ...byHeight.slice(-deep)])];
  });
  const running = new Set<PdfLine>();
  const keyOf = (line: PdfLine) => line.text.replaceAll(/\d+/gu, '#');
  const places = new Map<string, PdfLine[]>();
  for (const line of edges.flat()) places.set(keyOf(line), [...(places.get(keyOf(line)) ?? []), line]);
  for (const same of places.values())
    for (const line of same) {
      const there = same.filter(({ y }) => Math.abs(y - line.y) <= samePlace).length;
      if (pages.length > 1 && there > 1 && there >= pages.length * oftenEnough) running.add(line);
    }
  for (const edge of edges) {
    const lowest = edge.at(-1);
    if (lowest !== undefined && pageNumber.test(lowest.text)) running.add(lowest);
  }
  return running;
}

/** The size that most of the text has. */
function usualSize(lines: Page): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const most = Math.max(...letters.values());
  return [...letters].find(([, count]) => count === most)?.[0] ?? 0;
}

/** The small lines at the foot, where the first of them begins with a note's sign. */
function notesIn(body: Page, usual: number): ReadonlySet<PdfLine> {
  const upwards = body.toSorted((a, b) => a.y - b.y);
  const end = upwards.findIndex(({ size }) => size > usual * noteSize);
  const small = end === -1 ? upwards : upwards.slice(0, end);
  const first = small.findLastIndex(({ text }) => noteSign.test(text));
  return new Set(small.slice(0, first + 1));
}

/** A word that was parted at the end of a line is one word. */
function joined(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const isParted = last?.kind === block.kind && /\p{L}[-\u00AD]$/u.test(last.text) && /^\p{Ll}/u.test(block.text);
    if (isParted) whole[whole.length - 1] = { kind: block.kind, text: last.text + block.text };
    else whole.push(block);
  }
  return whole;
}
