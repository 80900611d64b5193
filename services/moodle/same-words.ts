// Whether a comment reads in Moodle as it was sent: it comes back as HTML, cleaned and filtered, so only its words are compared.
import { load } from 'cheerio/slim';

const plainWords = (text: string): string => text.replaceAll(/\s+/gu, '');
const htmlWords = (html: string): string => plainWords(load(html, null, false).text());

/** Compares them. `shown` is HTML whatever was sent, or null where Moodle shows nothing. Space and markup count for nothing. */
export function sameWords(
  sent: { readonly text: string; readonly format: 'html' | 'plain' },
  shown: string | null,
): boolean {
  const wanted = sent.format === 'html' ? htmlWords(sent.text) : plainWords(sent.text);
  return wanted === htmlWords(shown ?? '');
}
