// The packages that take files apart: each is loaded when the first file needs it, and once, since asking the loader again costs
// as much as looking into a small file.
const once = <Package>(load: () => Promise<Package>): (() => Promise<Package>) => {
  let loading: Promise<Package> | undefined;
  return () => (loading ??= load());
};

export const cheerio = once(() => import('cheerio'));
export const fileType = once(() => import('file-type'));
export const mammoth = once(() => import('mammoth'));
export const musicMetadata = once(() => import('music-metadata'));
export const pdfjs = once(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
export const sanitizeHtml = once(() => import('sanitize-html'));
