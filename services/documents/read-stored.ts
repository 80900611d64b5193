// Reads a file from the store: it passes through in pieces, and no process but the reader's ever holds it.
import type { DocumentReading } from '../../domain/technical-check/document-reading.ts';
import type { FileStore } from '../storage/kept-files.ts';
import type { DocumentReader } from './document-reader.ts';
import type { FileToRead } from './read-bytes.ts';

/** Reads it. Rejects where the store fails, so that the caller tries again; what is in the file is a finding. */
export function readStored(
  files: FileStore,
  reader: DocumentReader,
  { sha256, ...file }: FileToRead & { readonly sha256: string },
): Promise<DocumentReading> {
  return reader.read(file, () => files.open(sha256));
}
