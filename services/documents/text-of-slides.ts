// The text of a presentation, slide by slide. It is there to recognise the document by and is not counted.
import type { Block } from './block.ts';
import type { OfficeParts } from './office-parts.ts';
import { cheerio } from './packages.ts';

const slide = /^ppt\/slides\/slide(\d+)\.xml$/u;

/** A block for each paragraph on the slides, and how many slides there are. Notes to the speaker are left out. */
export async function textOfSlides(parts: OfficeParts): Promise<{ blocks: readonly Block[]; pages: number }> {
  const { load } = await cheerio();
  const slides = [...parts]
    .flatMap(([name, text]) => {
      const number = slide.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), text }];
    })
    .toSorted((a, b) => a.number - b.number);
  const blocks = slides.flatMap(({ text }) => {
    const page = load(text, { xml: true });
    return page('a\\:p')
      .toArray()
      .map((paragraph): Block => ({ kind: 'text', text: page(paragraph).find('a\\:t').text().trim() }))
      .filter((block) => block.text !== '');
  });
  return { blocks, pages: slides.length };
}
