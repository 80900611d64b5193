// Reads one file's bytes: what they are, what is wrong with them, the words in them. Runs in the reader's own process.
import { withoutText, type DocumentReading, type FileFault } from '../../domain/technical-check/document-reading.ts';
import { acceptedKinds, promisedKind, type FileKind } from '../../domain/technical-check/file-kind.ts';
import type { Block } from './block.ts';
import { countWords, methodOfDocx, methodOfPdf, methodOfTyped } from './count-words.ts';
import { lookAtText } from './look-at-text.ts';
import { textOfDocx } from './text-of-docx.ts';
import { textOfPdf } from './text-of-pdf.ts';
import { zipFacts } from './zip-entries.ts';

/** A file to read. `bytes` may be only its beginning where it is neither a text nor a ZIP. */
export interface FileToRead {
  readonly filename: string;
  readonly isTyped: boolean;
  readonly bytes: Buffer;
}

const most = 300_000_000;
/** Reads the file. Never throws for what is in it: that is a finding (R70). */
export async function readBytes({ filename, isTyped, bytes }: FileToRead): Promise<DocumentReading> {
  if (bytes.length === 0) return withoutText(isTyped ? 'typed' : promisedKind(filename), ['empty']);
  if (isTyped) return withText('typed', await blocksOfHtml(bytes.toString('utf8')), methodOfTyped, null, []);
  const { fileTypeFromBuffer } = await import('file-type');
  const ext = (await fileTypeFromBuffer(bytes))?.ext ?? '';
  if (ext === 'cfb') return withoutText('other', [holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-accepted']);
  if (ext === 'docm' || ext === 'xlsm' || ext === 'pptm') return withoutText('other', ['macros']);
  const kind = acceptedKinds.find((accepted) => accepted === ext) ?? 'other';
  if (kind === 'other')
    return withoutText(kind, [promisedKind(filename) === 'other' ? 'not-accepted' : 'wrong-ending']);
  const named = promisedKind(filename) === kind ? [] : (['wrong-ending'] as const);
  try {
    return await readKind(kind, bytes, named);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return withoutText(kind, [...named, locked ? 'encrypted' : 'damaged']);
  }
}

async function readKind(kind: FileKind, bytes: Buffer, named: readonly FileFault[]): Promise<DocumentReading> {
  if (kind === 'pdf') {
    const { blocks, pages } = await textOfPdf(new Uint8Array(bytes));
    return withText(kind, blocks, methodOfPdf, pages, named);
  }
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'pptx') return withoutText(kind, named);
  const { hasMacros, unpacked } = await zipFacts(bytes);
  if (hasMacros) return withoutText(kind, [...named, 'macros']);
  if (unpacked > most) return withoutText(kind, [...named, 'too-large-to-read']);
  return kind === 'docx'
    ? withText(kind, await textOfDocx(bytes), methodOfDocx, null, named)
    : withoutText(kind, named);
}

function withText(
  kind: FileKind,
  blocks: readonly Block[],
  method: string,
  pages: number | null,
  named: readonly FileFault[],
): DocumentReading {
  const { words, tableWords, annexWords, waypoints } = countWords(blocks);
  if (words + annexWords === 0) return { ...withoutText(kind, [...named, 'image-only']), pages };
  const findings = { ...lookAtText(blocks), faults: [...named], tableWords, annexWords, waypoints: [...waypoints] };
  return { kind, words, wordsMethod: method, pages, findings };
}

async function blocksOfHtml(html: string): Promise<readonly Block[]> {
  const { load } = await import('cheerio');
  const page = load(html, null, false);
  page('p, div, li, td, th, br, h1, h2, h3, h4').append('\n');
  return page
    .root()
    .text()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'text', text }));
}

/** Names in an OLE container are UTF-16. */
const holds = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
