// Counts the words of an account: everything but annexes (R54), counted as word processors do, the method kept with it (R56).
import type { Block } from './block.ts';

/** The count. `tableWords` are inside `words`, `annexWords` outside. */
export interface WordCount {
  readonly words: number;
  readonly tableWords: number;
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
export const methodOfDocx = 'words-1: text, headings, tables and notes of the Word document; annexes left out';
export const methodOfPdf = 'words-1: all text of the PDF; annexes left out';
export const methodOfTyped = 'words-1: all text typed into Moodle';

const annex = /^(annex|annexe|annexes|appendix|appendices)\b/iu;
const longestHeading = 80;
const apart = 100;
const told = 8;
const longestTold = 120;

/** Counts. From the first heading or short line that begins with "Annex" or "Appendix", everything is annex. */
export function countWords(blocks: readonly Block[]): WordCount {
  const found = blocks.findIndex(
    ({ kind, text }) => kind !== 'table' && text.length <= longestHeading && annex.test(text) && !/\.$/u.test(text),
  );
  const start = found === -1 ? blocks.length : found;
  const body = blocks.slice(0, start);
  return {
    words: sum(body),
    tableWords: sum(body.filter(({ kind }) => kind === 'table')),
    annexWords: sum(blocks.slice(start)),
    waypoints: waypointsOf(body.flatMap(({ text }) => wordsOf(text))),
  };
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
