// The text of a Word document: blocks in order, each told as text, table or heading.
import type { Block } from './block.ts';

/** Reads the document. Throws where it cannot be opened. Pictures are left where they are. */
export async function textOfDocx(bytes: Buffer): Promise<readonly Block[]> {
  const { load } = await import('cheerio');
  const { default: mammoth } = await import('mammoth');
  const skipped = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: skipped });
  const page = load(value, null, false);
  return page
    .root()
    .children()
    .toArray()
    .flatMap((element): Block[] => {
      const spaced = page(element).find('p, td, th, li, br');
      spaced.append('\n');
      const text = page(element).text().trim();
      if (text === '') return [];
      if (element.tagName === 'table') return [{ kind: 'table', text }];
      return [{ kind: /^h[1-6]$/u.test(element.tagName) ? 'heading' : 'text', text }];
    });
}
