// On which page of a PDF a place stands, so that the browser opens it there.
import type { PlaceAsked } from './document-view.ts';
import { pdfjs } from './packages.ts';
import { mostPages } from './reading-limits.ts';
import { asksForSignature } from './signature-line.ts';
import { Unreadable } from './unreadable.ts';

/** The page, counted from 1; null where the place is not found. Throws as the reading of a PDF does. */
export async function pageOfPlace(bytes: Uint8Array, place: PlaceAsked): Promise<number | null> {
  const { getDocument } = await pdfjs();
  const opening = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
  });
  try {
    const document = await opening.promise;
    if (document.numPages > mostPages) throw new Unreadable('too-many-pages');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      if (isOn(text, place)) return number;
    }
    return null;
  } finally {
    await opening.destroy();
  }
}

function isOn(text: string, place: PlaceAsked): boolean {
  if (place.at === 'signature') return asksForSignature(text.split('\n').map((line) => line.trim()));
  // The end of a passage is enough: it may begin on the page before.
  const words = (some: string) => ` ${some.split(/\s+/u).join(' ')} `;
  const end = place.passage.split(/\s+/u).slice(-4).join(' ');
  return end !== '' && words(text).includes(` ${end} `);
}
