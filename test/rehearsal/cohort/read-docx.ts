// Reads the words out of a .docx without the writer's library: the archive's directory, then the text runs of one part.
import { inflateRawSync } from 'node:zlib';

/** The bytes of one part of a ZIP archive. Throws where there is none of that name. */
export function partOf(archive: Buffer, path: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === path) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`no ${path} in the archive`);
}

/** The body's text, a line a paragraph. */
export function docxText(archive: Buffer): string {
  const xml = partOf(archive, 'word/document.xml').toString('utf8');
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1] ?? '').join(''))
    .join('\n');
}
