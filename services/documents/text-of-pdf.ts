// The text of a PDF, line by line. A scan has pages and no text.
import type { Block } from './block.ts';

/** The text and the pages. */
export interface PdfText {
  readonly blocks: readonly Block[];
  readonly pages: number;
}

/** Reads the document. Throws PasswordException where it asks for a password, another error where it is damaged. */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Nothing in a file that somebody sent is run or fetched.
  const opening = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    const document = await opening.promise;
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      lines.push(...text.split('\n'));
      page.cleanup();
    }
    const blocks = lines.map((line) => line.trim()).filter((line) => line !== '');
    return { blocks: blocks.map((text) => ({ kind: 'text', text })), pages: document.numPages };
  } finally {
    await opening.destroy();
  }
}
