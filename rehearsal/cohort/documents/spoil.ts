/** Ruins a written account in the way that a case says: an empty file, plain text or a PDF under a Word name. */
import type { CaseName } from '../cases.ts';

interface Written {
  readonly extension: string;
  readonly bytes: Buffer;
}

const plainText = Buffer.from(
  'My account of the project.\r\n\r\nThis is plain text that was given the name of a Word document.\r\n',
  'utf8',
);

/** The account as this case leaves it; most cases leave it alone. `asPdf` is asked only where a PDF is needed. */
export async function spoil(caseName: CaseName, written: Written, asPdf: () => Promise<Buffer>): Promise<Written> {
  if (caseName === 'empty-file') return { ...written, bytes: Buffer.alloc(0) };
  if (caseName === 'text-named-docx') return { extension: 'docx', bytes: plainText };
  if (caseName === 'wrong-extension') return { extension: 'docx', bytes: await asPdf() };
  return written;
}
