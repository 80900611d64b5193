// The document in the frame beside the requirements. It has no scripts, and its policy lets it load what it shows and nothing else.
import { createHash } from 'node:crypto';
import { asText as safe } from '../../../services/documents/as-text.ts';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { CopiedFile } from '../../copied-file.ts';
import type { Sent } from '../../page.ts';
import { bytes } from '../../view-helpers/numbers.ts';

// Fonts of our own are not to be had from inside a sandbox.
const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px; background: #f3f2f5; color: #1b1720; font: 17px/1.6 Literata, Georgia, serif; }
main { max-width: 46em; min-height: 60vh; margin: 0 auto; padding: 28px clamp(16px, 8%, 56px) 48px; background: #fff; border: 1px solid #d6d2db; overflow-wrap: anywhere; }
main.wide { max-width: none; width: fit-content; min-width: 100%; }
.about, .says { font: 14px/20px 'Source Sans 3', 'Segoe UI', Arial, sans-serif; color: #574f5f; margin: 0 0 16px; }
.says { font-size: 17px; line-height: 25px; color: #1b1720; }
h1, h2, h3, h4, h5, h6 { font-weight: 500; line-height: 1.3; margin: 1.2em 0 .4em; }
h1 { font-size: 26px; } h2 { font-size: 22px; } h3 { font-size: 19px; } h4, h5, h6 { font-size: 17px; font-weight: 600; }
p, ul, ol { margin: 0 0 .8em; }
table { border-collapse: collapse; margin: 0 0 1em; font: 15px/20px 'Source Sans 3', 'Segoe UI', Arial, sans-serif; }
td, th { border: 1px solid #d6d2db; padding: 4px 8px; text-align: left; vertical-align: top; min-width: 2em; overflow-wrap: normal; }
img { max-width: 100%; height: auto; } audio, video { width: 100%; max-height: 78vh; }
mark { background: #fbe4e1; color: #8d1b14; border: 2px dashed #b3221a; padding: 1px 6px; font: 600 14px/22px 'Source Sans 3', 'Segoe UI', Arial, sans-serif; scroll-margin: 96px; }
a { color: #6a1f5e; }
:focus-visible { outline: 3px solid #c84b00; outline-offset: 2px; }
`;
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const shut = `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
/** Whatever somebody wrote is an origin of its own. */
const ofOthers = `${shut}; img-src data:; sandbox`;
/** Nothing of it was written by others: it may ask for the bytes as the person who is signed in, and still runs no scripts. */
const ofOurs = `${shut}; img-src 'self'; media-src 'self'; sandbox allow-same-origin allow-downloads`;

/** HTML that was cleaned already. A sheet is as wide as it is. */
export const converted = (file: CopiedFile, html: string): Sent =>
  frame(file, ofOthers, html, file.reading?.kind === 'xlsx' ? 'wide' : '');

/** A recording, played by the browser's own controls. */
export const player = (file: CopiedFile, source: string, hasVideo: boolean): Sent => {
  const tag = hasVideo ? 'video' : 'audio';
  return frame(
    file,
    ofOurs,
    `<${tag} controls preload="metadata" src="${safe(source)}" aria-label="${safe(file.name)}"></${tag}>`,
  );
};

/** A picture. */
export const picture = (file: CopiedFile, source: string): Sent =>
  frame(file, ofOurs, `<img src="${safe(source)}" alt="${safe(file.name)}">`);

/** One line on why it is not shown, and the file itself. */
export const notShown = (file: CopiedFile, source: string, why: string): Sent =>
  frame(
    file,
    ofOurs,
    `<p class="says">${safe(why)} It cannot be shown here.</p><p class="says"><a href="${safe(source)}" download>Download it</a></p>`,
  );

function frame(file: CopiedFile, policy: string, html: string, look = ''): Sent {
  const about = `${file.name}, ${bytes(file.size)}, last changed ${momentInWords(file.changedAt)}`;
  const send = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(file.name)}</title><style>${style}</style></head><body><main class="${look}"><p class="about">${safe(about)}</p>${html}</main></body></html>`;
  return { send, type: 'text/html', name: null, policy };
}
