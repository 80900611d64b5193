// Turns one file into what a checker looks at. Runs in the reader's own process, with its limits.
import type { FileFault } from '../../domain/technical-check/document-reading.ts';
import type { FileKind } from '../../domain/technical-check/file-kind.ts';
import { cleanHtml } from './clean-html.ts';
import type { DocumentView, PlaceAsked } from './document-view.ts';
import { htmlOfDocx } from './html-of-docx.ts';
import { htmlOfSheets } from './html-of-sheets.ts';
import { htmlOfSlides } from './html-of-slides.ts';
import { kindOf } from './kind-of.ts';
import { officeParts } from './office-parts.ts';
import { pageOfPlace } from './page-of-place.ts';
import { faultOf, type FileToRead } from './read-bytes.ts';
import { largestDocument, largestView } from './reading-limits.ts';

/** Makes the view from a file's bytes in order. Never throws for what is in them: that is the view's fault. */
export async function viewFile(
  file: FileToRead,
  place: PlaceAsked | null,
  chunks: AsyncIterable<Buffer>,
): Promise<DocumentView> {
  if (file.size > largestDocument) return notShown('too-large-to-read');
  const pieces: Buffer[] = [];
  for await (const piece of chunks) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) return notShown('empty');
  const found = file.isTyped ? { kind: 'typed' as const } : await kindOf(file.filename, bytes);
  if (found.kind === 'other') return notShown(found.fault);
  try {
    if (found.kind === 'pdf') {
      const page = place === null ? null : await pageOfPlace(new Uint8Array(bytes), place);
      return { html: '', page, fault: null };
    }
    const html = await cleanHtml(await htmlOf(found.kind, bytes), place);
    return html.length > largestView ? notShown('too-large-to-read') : { html, page: null, fault: null };
  } catch (error) {
    return notShown(faultOf(error));
  }
}

const notShown = (fault: FileFault): DocumentView => ({ html: '', page: null, fault });

/** As its program would show it, with everything that its author put in: not to be shown before it is cleaned. '' where there is none. */
async function htmlOf(kind: FileKind, bytes: Buffer): Promise<string> {
  if (kind === 'typed') return bytes.toString('utf8');
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'pptx') return '';
  const parts = await officeParts(bytes);
  if (kind === 'xlsx') return htmlOfSheets(parts);
  return kind === 'pptx' ? htmlOfSlides(parts) : htmlOfDocx(bytes);
}
