// Reads a file of the fixtures as the pipeline does, through a reader's process.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentReading } from '../../../domain/technical-check/document-reading.ts';
import type { DocumentReader } from '../../../services/documents/document-reader.ts';

/** Where a fixture is. */
export const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/documents/${path}`, import.meta.url));

/** What a folder's manifest says of its files. */
export const manifestOf = (folder: string): unknown =>
  JSON.parse(readFileSync(fixture(`${folder}/manifest.json`), 'utf8'));

/** Reads it under its own name, or under another. */
export function readFixture(
  reader: DocumentReader,
  path: string,
  sentAs = path.replace(/^.*\//u, ''),
  names: readonly string[] = [],
): Promise<DocumentReading> {
  const place = fixture(path);
  const file = { filename: sentAs, isTyped: false, size: statSync(place).size, names };
  return reader.read(file, () => Promise.resolve(createReadStream(place)));
}
