// A presentation as HTML: the text of each slide under its number.
import { asText } from './as-text.ts';
import type { OfficeParts } from './office-parts.ts';
import { cheerio } from './packages.ts';

const slide = /^ppt\/slides\/slide(\d+)\.xml$/u;

/** Its text, slide by slide; pictures and notes to the speaker are left out, and it says so. */
export async function htmlOfSlides(parts: OfficeParts): Promise<string> {
  const { load } = await cheerio();
  const slides = [...parts]
    .flatMap(([name, text]) => {
      const number = slide.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), text }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ text }, index) => {
      const page = load(text, { xml: true });
      const lines = page('a\\:p')
        .toArray()
        .map((paragraph) => page(paragraph).find('a\\:t').text().trim())
        .filter((line) => line !== '');
      return `<h2>Slide ${String(index + 1)}</h2>${lines.map((line) => `<p>${asText(line)}</p>`).join('')}`;
    });
  return `<p><em>The text of the slides. Download the file to see its pictures.</em></p>${slides.join('')}`;
}
