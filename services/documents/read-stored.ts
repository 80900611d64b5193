// Reads a file from the store: texts and containers whole, of everything else only the beginning that tells what it is.
import type { Readable } from 'node:stream';
import { withoutText, type DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../domain/technical-check/file-kind.ts';
import type { FileStore } from '../storage/kept-files.ts';
import type { DocumentReader } from './document-reader.ts';

/** A file of a copy. */
export interface StoredDocument {
  readonly sha256: string;
  readonly filename: string;
  readonly isTyped: boolean;
  readonly size: number;
}

const enoughToTell = 65_536;
const largestText = 60_000_000;

/** Reads it. Rejects where the store fails, so that the caller tries again; what is in the file is a finding. */
export async function readStored(
  files: FileStore,
  reader: DocumentReader,
  file: StoredDocument,
): Promise<DocumentReading> {
  const bytes = await beginning(await files.open(file.sha256), file);
  if (bytes === 'too-large') return withoutText(promisedKind(file.filename), ['too-large-to-read']);
  return reader.read({ filename: file.filename, isTyped: file.isTyped, bytes });
}

async function beginning(stream: Readable, { size, isTyped }: StoredDocument): Promise<Buffer | 'too-large'> {
  const parts: Buffer[] = [];
  let held = 0;
  for await (const part of stream) {
    if (!Buffer.isBuffer(part)) throw new TypeError('The store sent something that is no bytes.');
    parts.push(part);
    held += part.length;
    const isWhole = isTyped || isReadWhole(parts[0] ?? part);
    if (isWhole && size > largestText) return 'too-large';
    if (!isWhole && held >= enoughToTell) break;
  }
  return Buffer.concat(parts);
}

/** PDF, ZIP and OLE containers tell what they are at their end as well. */
function isReadWhole(start: Buffer): boolean {
  return ['25504446', '504b0304', 'd0cf11e0'].includes(start.subarray(0, 4).toString('hex'));
}
