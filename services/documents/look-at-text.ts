// What a check can tell from a document's text: how it opens, whether its signature line is filled, whether it declares.
import type { DocumentReading } from '../../domain/technical-check/document-reading.ts';
import type { Block } from './block.ts';

type Seen = Pick<DocumentReading['findings'], 'opening' | 'signature' | 'declares' | 'givesDays'>;

const openingLength = 1_500;
const blank = /^[\s_.…\-–—]*$/u;

/** Looks. A line of dots or underscores is a blank signature; a picture cannot be told from none, so a person looks. */
export function lookAtText(blocks: readonly Block[]): Seen {
  const lines = blocks.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
  const text = lines.join('\n');
  return {
    opening: text.slice(0, openingLength),
    signature: signatureOf(lines),
    declares: /\b(my own work|own unaided work)\b/iu.test(text) && /\bdeclar/iu.test(text),
    givesDays: /\b(project|placement)\b[^\n]{0,40}\b(began|started|ended|from|\d+ (working )?days|\d+ terms)\b/iu.test(
      text,
    ),
  };
}

function signatureOf(lines: readonly string[]): Seen['signature'] {
  const line = lines
    .map((each) => /^(?:signed|signature)\s*:\s*(.*)$/iu.exec(each)?.[1])
    .find((rest) => rest !== undefined);
  if (line === undefined) return 'none';
  if (line === '') return 'unclear';
  return blank.test(line) ? 'blank' : 'typed';
}
