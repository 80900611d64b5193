// Counts the words of an account: its body without notes and annexes (R54), as word processors do, the method kept with it (R56).
import type { Block } from './block.ts';

/** The count. `tableWords` are inside `words`, `noteWords` and `annexWords` outside. */
export interface WordCount {
  readonly words: number;
  readonly tableWords: number;
  readonly noteWords: number;
  readonly annexWords: number;
  /** How the text reads up to every hundredth word that counts. */
  readonly waypoints: readonly Waypoint[];
}

/** So many words, and the last few of them. */
export interface Waypoint {
  readonly word: number;
  readonly ends: string;
}

/** How it was counted, kept with every count (R56): bump the number when the way of counting changes. */
export const methodOfDocx =
  'words-2: text, headings, tables and text boxes of the Word document; headers, footers, notes, deleted text and annexes left out';
export const methodOfPdf =
  'words-2: text of the pages of the PDF; running heads and feet, notes at the foot of a page and annexes left out';
export const methodOfTyped = 'words-1: all text typed into Moodle';

const annexHeading = /^(annexe?s?|appendix|appendices)\b/iu;
/** Where nothing is known to be a heading: "Annex B", or "Annex B: survey", and not a sentence about it. */
const annexLine = /^(annexes|appendices|(annexe?|appendix)(\s+[a-z0-9]{1,3})?)\s*([:–—-]\s.*|\.)?$/iu;
const inContents = /(\.{2,}|…|\t|\s{2,})\s*\d+$/u;
const longestHeading = 80;
const apart = 100;
const told = 8;
const longestTold = 120;

/** Counts. From the first heading that begins with "Annex" or "Appendix", everything is annex; notes stay apart. */
export function countWords(blocks: readonly Block[]): WordCount {
  const notes = blocks.filter(({ kind }) => kind === 'note');
  const rest = blocks.filter(({ kind }) => kind !== 'note');
  const found = rest.findIndex(beginsAnnexes);
  const start = found === -1 ? rest.length : found;
  const body = rest.slice(0, start);
  return {
    words: sum(body),
    tableWords: sum(body.filter(({ kind }) => kind === 'table')),
    noteWords: sum(notes),
    annexWords: sum(rest.slice(start)),
    waypoints: waypointsOf(body.flatMap(({ text }) => wordsOf(text))),
  };
}

function beginsAnnexes({ kind, text }: Block): boolean {
  if (kind === 'table' || text.length > longestHeading || inContents.test(text)) return false;
  return kind === 'heading' ? annexHeading.test(text) && !text.endsWith('.') : annexLine.test(text);
}

function waypointsOf(words: readonly string[]): readonly Waypoint[] {
  return Array.from({ length: Math.floor(words.length / apart) }, (_one, index) => {
    const word = (index + 1) * apart;
    return {
      word,
      ends: words
        .slice(word - told, word)
        .join(' ')
        .slice(-longestTold),
    };
  });
}

const sum = (blocks: readonly Block[]) => blocks.reduce((total, { text }) => total + wordsOf(text).length, 0);

/** What stands between spaces and holds a letter or a digit. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
