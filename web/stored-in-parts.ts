// A stored file as it is sent: whole and verified, or the part that a player winds to.
import type { FileStore } from '../services/storage/kept-files.ts';
import type { InParts } from './page.ts';

/** Notes the opening when its beginning is asked for, and not again each time that a recording is wound. */
export function storedInParts(
  files: FileStore,
  { sha256, size }: { readonly sha256: string; readonly size: number },
  opened: () => Promise<unknown>,
): InParts {
  return {
    size,
    async open(part) {
      const stream = await (part === null ? files.open(sha256) : files.openPart(sha256, part));
      if (part === null || part.from === 0) await opened();
      return stream;
    },
  };
}
