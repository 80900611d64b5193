// What a check can tell from a document's text: how it opens, whether it is signed, what it declares, whom it names.
import { daysDeclaredIn } from '../../domain/technical-check/declared-days.ts';
import type { DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { picture, type Block } from './block.ts';
import { pupilNamesIn } from './pupil-names.ts';
import { signatoryIn, signatureIn, signatureInFields } from './signature-line.ts';
import type { PdfField } from './pdf-field.ts';

/** A document taken apart. `names` are those of the participant, whose work it is. */
export interface TakenApart {
  readonly blocks: readonly Block[];
  /** What runs along the heads and feet of its pages. */
  readonly margins: readonly string[];
  readonly properties: readonly string[];
  readonly fields: readonly PdfField[];
  /** A form of it was signed with a key. */
  readonly isSealed: boolean;
  readonly hasPictures: boolean;
  /** Nothing is drawn in it that is not told as a picture. */
  readonly tellsAll: boolean;
  readonly names: readonly string[];
}

type Seen = Pick<
  DocumentReading['findings'],
  'opening' | 'signature' | 'signatory' | 'declares' | 'days' | 'names' | 'pupilNames'
>;

const openingLength = 1_500;

/** Looks. What is not sure is left to a person. */
export function lookAtText(document: TakenApart): Seen {
  const { blocks, margins, properties, fields, isSealed, names } = document;
  const lines = blocks
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = lines.join('\n').replaceAll(picture, '');
  const isNamed = (some: string) => names.some((name) => holdsName(some, name));
  return {
    opening: text.slice(0, openingLength),
    signature: signatureInFields(fields, isSealed) ?? signatureIn({ ...document, lines }),
    signatory: signatoryIn(lines, fields),
    declares: /\b(my own work|own unaided work|my own unaided work)\b/iu.test(text) && /\bdeclar/iu.test(text),
    days: daysDeclaredIn(text),
    names: [
      ...(isNamed(text) ? (['text'] as const) : []),
      ...(isNamed(margins.join('\n')) ? (['margins'] as const) : []),
      ...(isNamed(properties.join('\n')) ? (['properties'] as const) : []),
    ],
    pupilNames: pupilNamesIn(blocks),
  };
}

/** The whole name, in either order; never the family name alone, which may be anybody's. */
function holdsName(text: string, name: string): boolean {
  const plain = (some: string) => ` ${some.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const words = plain(name).trim().split(' ');
  const lower = text.toLowerCase();
  if (words.length < 2 || !words.every((word) => lower.includes(word))) return false;
  const orders = [words, [...words.slice(-1), ...words.slice(0, -1)]];
  return orders.some((order) => plain(text).includes(` ${order.join(' ')} `));
}
