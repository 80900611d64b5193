// The text of a PDF, line by line, and what its form fields say. A scan has pages and no text.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { Block } from './block.ts';
import { bodyLines, type PdfLine } from './lines-of-page.ts';
import { pdfjs } from './packages.ts';
import type { PdfField } from './pdf-field.ts';
import { mostPages } from './reading-limits.ts';
import { asksForSignature } from './signature-line.ts';
import { Unreadable } from './unreadable.ts';

/** The text, the pages, the fields, the properties that may name a person, and what stands at the heads and feet of pages. */
export interface PdfText {
  readonly blocks: readonly Block[];
  readonly pages: number;
  readonly fields: readonly PdfField[];
  readonly properties: readonly string[];
  readonly margins: readonly string[];
  /** Of the pages that ask for a signature: something is pasted or stamped on one. */
  readonly hasPictures: boolean;
}

/**
 * Reads the document. Throws PasswordException where it asks for a password, Unreadable where it has too many pages, another error
 * where it is damaged.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument, OPS } = await pdfjs();
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
    if (document.numPages > mostPages) throw new Unreadable('too-many-pages');
    const lines: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) lines.push(await linesOfPage(document, number));
    const fields = fieldsIn(await document.getFieldObjects());
    const properties = propertiesIn((await document.getMetadata()).info);
    const asking = lines.flatMap((page, index) => (asksForSignature(page.map(({ text }) => text)) ? [index + 1] : []));
    const pasted = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
    let hasPictures = false;
    for (const number of asking) hasPictures ||= await isPasted(document, number, pasted);
    return { ...bodyLines(lines), pages: document.numPages, fields, properties, hasPictures };
  } finally {
    await opening.destroy();
  }
}

async function linesOfPage(document: PDFDocumentProxy, number: number): Promise<readonly PdfLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let text = '';
  let size = 0;
  let y = 0;
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.trim(), size, y });
    text = '';
    size = 0;
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    text += item.str;
    if (item.str.trim() !== '' && item.height >= size) {
      size = item.height;
      y = Number(item.transform[5]);
    }
    if (item.hasEOL) end();
  }
  end();
  page.cleanup();
  return lines;
}

/** Asked only of pages where it matters: it draws the page. */
async function isPasted(document: PDFDocumentProxy, number: number, pasted: readonly number[]): Promise<boolean> {
  const page = await document.getPage(number);
  const annotations = z
    .array(z.object({ subtype: z.string() }))
    .catch([])
    .parse(await page.getAnnotations());
  const isStamped = annotations.some(({ subtype }) => ['Ink', 'Stamp', 'FreeText'].includes(subtype));
  if (isStamped) return true;
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  return fnArray.some((operator) => pasted.includes(operator));
}

const field = z.object({ type: z.string().optional(), name: z.string(), value: z.unknown() });

function fieldsIn(objects: unknown): readonly PdfField[] {
  const named = z.record(z.string(), z.array(z.unknown())).safeParse(objects);
  if (!named.success) return [];
  return Object.values(named.data)
    .flat()
    .flatMap((object) => {
      const { data } = field.safeParse(object);
      if (data?.type !== 'text' && data?.type !== 'signature') return [];
      const value = typeof data.value === 'string' ? data.value.trim() : '';
      return [{ name: data.name, value, isSignature: data.type === 'signature' }];
    });
}

function propertiesIn(info: unknown): readonly string[] {
  const { data } = z.object({ Author: z.string().optional(), Title: z.string().optional() }).safeParse(info);
  return [data?.Author ?? '', data?.Title ?? ''].filter((value) => value !== '');
}
