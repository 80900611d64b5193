// A Word document as HTML: text, tables, notes, and those of its pictures that it brings along.
import { mammoth } from './packages.ts';

/** Bytes of pictures that are shown; the rest is told as a picture that is not. */
const mostPictures = 12_000_000;

/** Converts it. A picture that is linked and not brought along is never fetched: it would tell who looks, and when. */
export async function htmlOfDocx(bytes: Buffer): Promise<string> {
  const { default: reader } = await mammoth();
  let left = mostPictures;
  const convertImage = reader.images.imgElement(async (picture) => {
    const content = await picture.readAsBase64String().catch(() => '');
    left -= content.length;
    return { src: content === '' || left < 0 ? '' : `data:${picture.contentType};base64,${content}` };
  });
  const { value } = await reader.convertToHtml({ buffer: bytes }, { convertImage });
  return value;
}
