// What may be shown of HTML that somebody sent: a short list of elements without attributes. Whatever else is in it goes, so that it
// can run nothing, load nothing and look like nothing of ours; the page that shows it is sandboxed on top of that.
import type { PlaceAsked } from './document-view.ts';
import { markPlace } from './mark-place.ts';

/** Headings, paragraphs, lists, tables, and emphasis. */
const kept: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'sup', 'sub'],
];
/** These go with what is in them; an element of no list goes and leaves its text. */
const dropped =
  'script, style, template, noscript, iframe, frame, frameset, object, embed, applet, svg, math, head, title, textarea, select, option, button, audio, video, canvas, link, meta, base, input';
const ownPicture = /^data:image\/(?:png|jpeg|gif);base64,[a-z0-9+/=\s]+$/iu;
const elementNode = 1;
const textNode = 3;
const span = /^[1-9]\d?$/u;

/** The clean HTML, with a mark at the place that was asked for, where it is found. */
export async function cleanHtml(html: string, place: PlaceAsked | null): Promise<string> {
  const { load } = await import('cheerio');
  const page = load(html, null, false);
  page(dropped).remove();
  for (const element of page.root().find('*').toArray())
    if (!kept.includes(element.tagName)) page(element).replaceWith(page(element).contents());
  page.root().find('*').toArray().forEach(keepAttributes);
  page('img:not([src])').replaceWith('<em>A picture that is not shown</em>');
  page
    .root()
    .find('*')
    .addBack()
    .contents()
    .filter((_index, { nodeType }) => nodeType !== elementNode && nodeType !== textNode)
    .remove();
  if (place !== null) markPlace(page, place);
  return page.html();
}

function keepAttributes(element: { readonly tagName: string; attribs: Record<string, string> }): void {
  const { src = '', alt = '', colspan = '', rowspan = '' } = element.attribs;
  const isCell = element.tagName === 'td' || element.tagName === 'th';
  element.attribs = {
    ...(element.tagName === 'img' && ownPicture.test(src) ? { src, alt } : {}),
    ...(isCell && span.test(colspan) ? { colspan } : {}),
    ...(isCell && span.test(rowspan) ? { rowspan } : {}),
  };
}
