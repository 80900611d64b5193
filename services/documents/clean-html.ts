// What may be shown of HTML that somebody sent: a short list of elements, hardly any attribute. Whatever else is in it goes, so that it
// can run nothing, load nothing and look like nothing of ours; the page that shows it is sandboxed on top of that.
import type { IOptions, Transformer } from 'sanitize-html';
import type { PlaceAsked } from './document-view.ts';
import { markPlace } from './mark-place.ts';
import { cheerio, sanitizeHtml } from './packages.ts';

const ownPicture = /^data:image\/(?:png|jpeg|gif);base64,[a-z0-9+/=\s]+$/iu;
const span = /^[1-9]\d?$/u;

const picture: Transformer = (tagName, { src = '', alt = '' }) =>
  ownPicture.test(src)
    ? { tagName, attribs: { src, alt } }
    : { tagName: 'em', attribs: {}, text: 'A picture that is not shown' };

const cell: Transformer = (tagName, attributes) => ({
  tagName,
  attribs: Object.fromEntries(Object.entries(attributes).filter(([, value]) => span.test(value))),
});

const shown: IOptions = {
  allowedTags: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'sup', 'sub'],
  ],
  allowedAttributes: { img: ['src', 'alt'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  allowedSchemes: ['data'],
  allowProtocolRelative: false,
  transformTags: { img: picture, td: cell, th: cell },
  // These go with what is in them; another element of no list goes and leaves its text.
  nonTextTags: [
    ...[
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'frame',
      'frameset',
      'object',
      'embed',
      'applet',
      'svg',
      'math',
    ],
    ...['head', 'title', 'textarea', 'select', 'option', 'button', 'audio', 'video', 'canvas'],
  ],
};

/** The clean HTML, with a mark at the place that was asked for, where it is found. */
export async function cleanHtml(html: string, place: PlaceAsked | null): Promise<string> {
  const { default: sanitize } = await sanitizeHtml();
  const clean = sanitize(html, shown);
  if (place === null) return clean;
  const { load } = await cheerio();
  const page = load(clean, null, false);
  markPlace(page, place);
  return page.html();
}
