// Looks into a ZIP container without unpacking it: which parts it has, and whether it would burst.
import yauzl from 'yauzl';
import { z } from 'zod';

/** What its list of parts says. */
export interface ZipFacts {
  readonly hasMacros: boolean;
  /** The parts as they would be unpacked, in bytes. */
  readonly unpacked: number;
}

const entry = z.object({ fileName: z.string(), uncompressedSize: z.number() });

/** Reads the list of parts. Rejects where there is none: the file is damaged. */
export function zipFacts(bytes: Buffer): Promise<ZipFacts> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      let facts: ZipFacts = { hasMacros: false, unpacked: 0 };
      zip.on('entry', (listed: unknown) => {
        const { fileName, uncompressedSize } = entry.parse(listed);
        const hasMacros = facts.hasMacros || /vbaProject\.bin$/iu.test(fileName);
        facts = { hasMacros, unpacked: facts.unpacked + uncompressedSize };
        zip.readEntry();
      });
      zip.on('end', () => {
        resolve(facts);
      });
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}
