// Reads one file: what it is, what is wrong with it, the words in it. Runs in the reader's own process.
import { withoutText, type DocumentReading, type FileFault } from '../../domain/technical-check/document-reading.ts';
import { isRecording, promisedKind, type FileKind } from '../../domain/technical-check/file-kind.ts';
import type { Block } from './block.ts';
import { countWords, methodOfDocx, methodOfPdf, methodOfTyped } from './count-words.ts';
import { jpegEndsWhole, pdfEndsWhole, pngEndsWhole } from './ends-whole.ts';
import { kindOf } from './kind-of.ts';
import { lookAtText, type TakenApart } from './look-at-text.ts';
import { officeParts } from './office-parts.ts';
import { cheerio } from './packages.ts';
import { propertiesOfOffice } from './properties-of-office.ts';
import { longestName } from './reading-limits.ts';
import { textOfDocx } from './text-of-docx.ts';
import { textOfPdf } from './text-of-pdf.ts';
import { textOfSheets } from './text-of-sheets.ts';
import { textOfSlides } from './text-of-slides.ts';
import { Unreadable } from './unreadable.ts';

/** What is known of a file before it is read. `names` are those of the participant whose work it is; `size` in bytes. */
export interface FileToRead {
  readonly filename: string;
  readonly isTyped: boolean;
  readonly size: number;
  readonly names: readonly string[];
}

/** A document whose text was taken; `method` null where its words are not counted. */
interface Text extends TakenApart {
  readonly method: string | null;
  readonly pages: number | null;
}

/** Reads a document from all of its bytes. Never throws for what is in it: that is a finding (R70). */
export async function readBytes(file: FileToRead, bytes: Buffer): Promise<DocumentReading> {
  const { filename, isTyped } = file;
  if (bytes.length === 0) return withoutText(isTyped ? 'typed' : promisedKind(filename), ['empty']);
  const found = isTyped ? { kind: 'typed' as const, fault: null } : await kindOf(filename, bytes);
  if (found.kind === 'other') return withoutText('other', [found.fault]);
  const named = faultsOfName(filename, found.fault);
  try {
    const text = await textOf(found.kind, bytes, file.names);
    return text === null ? withoutText(found.kind, named) : withText(found.kind, text, named);
  } catch (error) {
    return withoutText(found.kind, [found.fault ?? faultOf(error)]);
  }
}

/** What is wrong with a name by itself. */
export function faultsOfName(filename: string, fault: FileFault | null): readonly FileFault[] {
  if (fault !== null) return [fault];
  return Buffer.byteLength(filename) > longestName ? ['long-name'] : [];
}

/** The fault for which a reading ended. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof Unreadable) return error.fault;
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

/** Takes its text, null where it has none to take. Throws where it is not whole. */
async function textOf(kind: FileKind, bytes: Buffer, names: readonly string[]): Promise<Text | null> {
  const plain = {
    margins: [],
    properties: [],
    fields: [],
    isSealed: false,
    hasPictures: false,
    tellsAll: true,
    names,
    pages: null,
  };
  if (kind === 'typed') return { ...plain, blocks: await blocksOfHtml(bytes.toString('utf8')), method: methodOfTyped };
  if (kind === 'jpg' || kind === 'png') {
    if (!(kind === 'jpg' ? jpegEndsWhole(bytes) : pngEndsWhole(bytes))) throw new Unreadable('cut-short');
    return null;
  }
  if (kind === 'pdf') {
    if (!pdfEndsWhole(bytes)) throw new Unreadable('cut-short');
    // A signature with a key says which bytes it covers; that stands in the file as it is.
    const isSealed = bytes.includes('/ByteRange');
    // The library takes the bytes over: a large one is not held twice.
    const text = await textOfPdf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
    return { ...plain, ...text, tellsAll: false, isSealed, method: methodOfPdf };
  }
  if (isRecording(kind)) return null;
  const parts = await officeParts(bytes);
  const office = { ...plain, properties: await propertiesOfOffice(parts), method: null };
  if (kind === 'xlsx') return { ...office, blocks: await textOfSheets(parts) };
  if (kind === 'pptx') return { ...office, ...(await textOfSlides(parts)) };
  return { ...office, ...(await textOfDocx(bytes, parts)), method: methodOfDocx };
}

function withText(kind: FileKind, text: Text, named: readonly FileFault[]): DocumentReading {
  const { words, tableWords, noteWords, annexWords, waypoints } = countWords(text.blocks);
  const seen = { ...lookAtText(text), recording: null };
  const { method, pages } = text;
  const isEmpty = method !== null && words + annexWords + noteWords === 0;
  if (method === null || isEmpty) {
    const { findings, ...bare } = withoutText(kind, isEmpty ? [...named, 'image-only'] : named);
    return { ...bare, pages, findings: { ...findings, ...seen } };
  }
  const counts = { tableWords, noteWords, annexWords, waypoints: [...waypoints] };
  return { kind, words, wordsMethod: method, pages, findings: { ...seen, ...counts, faults: [...named] } };
}

async function blocksOfHtml(html: string): Promise<readonly Block[]> {
  const { load } = await cheerio();
  const page = load(html, null, false);
  page('p, div, li, td, th, br, h1, h2, h3, h4').append('\n');
  return page
    .root()
    .text()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'text', text }));
}
