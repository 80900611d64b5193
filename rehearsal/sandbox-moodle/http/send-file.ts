// Sending one stored file: whole, a range, only its head, or not at all because the caller has it already.
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import type { FileStore } from '../files/file-store.ts';
import type { Site, StoredFile } from '../state/site.ts';
import { spoil } from './spoil.ts';
import { throttle } from './throttle.ts';

export async function sendFile(
  site: Site,
  store: FileStore,
  file: StoredFile,
  request: Request,
  response: Response,
): Promise<void> {
  const etag = `"${file.sha1}"`;
  const range = parseRange(request.headers.range, file.filesize);
  response.set({
    // The name goes out as raw UTF-8 bytes, which a header can carry only as Latin-1 characters.
    'Content-Disposition': `attachment; filename="${Buffer.from(file.filename, 'utf8').toString('latin1')}"`,
    'Cache-Control': 'private, must-revalidate, pre-check=0, post-check=0, max-age=0, no-transform',
    Expires: new Date(0).toUTCString(),
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Last-Modified': new Date(file.timemodified * 1000).toUTCString(),
  });
  response.setHeader('Content-Type', file.mimetype);
  if (request.headers['if-none-match'] === etag) {
    response.status(304).end();
    return;
  }
  const [start, end] = range ?? [0, file.filesize - 1];
  response.set('Content-Length', String(end - start + 1));
  if (range !== undefined) response.status(206).set('Content-Range', `bytes ${start}-${end}/${file.filesize}`);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  site.counts.downloads.set(file.sha1, (site.counts.downloads.get(file.sha1) ?? 0) + 1);
  await sendBytes(site, store, file, response, start, end);
}

async function sendBytes(
  site: Site,
  store: FileStore,
  file: StoredFile,
  response: Response,
  start: number,
  end: number,
): Promise<void> {
  if (end < start) {
    response.end();
    return;
  }
  const bytes: Readable = store.read(file.sha1, start, end);
  const steps = [...spoil(site, file, end - start + 1, response), ...throttle(site.faults.slowBytesPerSecond)];
  try {
    await pipeline([bytes, ...steps, response]);
  } catch {
    // Whoever hung up, we or the reader: a cut download has nobody left to answer to.
    response.destroy();
  }
}

/** One range of bytes, both ends included; anything else is answered whole. */
function parseRange(header: string | undefined, filesize: number): [number, number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || filesize === 0) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, filesize - Number(to)) : Number(from);
  const end = from === '' || to === '' ? filesize - 1 : Math.min(Number(to), filesize - 1);
  return start <= end ? [start, end] : undefined;
}
