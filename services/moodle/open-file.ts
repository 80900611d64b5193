// Asks Moodle for a file, from the start or from a byte on, and sorts everything that is not that file.
import type { Readable } from 'node:stream';
import { formBody } from './form-body.ts';
import { NoReply, type HttpClient, type HttpReply } from './http-client.ts';
import type { MoodleFailure } from './moodle-failure.ts';
import { errorObjectFailure, failureOf, statusFailure, type Scrub } from './sort-failure.ts';

const download = 'download';

/** The bytes of a file from some place on. */
export type OpenedFile = {
  readonly body: Readable;
  /** The file's SHA-1 as Moodle's ETag states it, lower-case hex. */
  readonly sha1: string;
  /** How many bytes to skip: not 0 where we asked for a part and Moodle sent the whole. */
  readonly skip: number;
};

/** Opens a file from byte `from` on; `sha1` is the version wanted when resuming. @throws MoodleFailure, NoReply */
export type OpenFile = (from: number, sha1: string | null) => Promise<OpenedFile>;

async function textOf(body: Readable, most: number): Promise<string> {
  let text = '';
  try {
    for await (const chunk of body) {
      text += Buffer.isBuffer(chunk) ? chunk.toString('utf8') : '';
      if (text.length > most) break;
    }
  } catch {
    throw new NoReply('CUT');
  }
  return text;
}

const startOf = (contentRange: string | null): number | null => {
  const found = /^bytes (\d+)-/u.exec(contentRange ?? '');
  return found?.[1] === undefined ? null : Number(found[1]);
};

// A file that Moodle cannot find, in any of the ways in which it says so.
const gone = new Set(['filenotfound', 'invalidrecord']);

async function whyNoFile(reply: HttpReply<Readable>, scrub: Scrub): Promise<MoodleFailure> {
  const text = await textOf(reply.body, 65_536);
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    return failureOf(download, /^\s*</u.test(text) || text === '' ? 'notjson' : 'unverifiable');
  }
  const failure = errorObjectFailure(download, json, scrub);
  if (failure === null) return failureOf(download, 'unverifiable');
  return gone.has(failure.errorcode) ? failureOf(download, 'filenotfound', { said: failure.said }) : failure;
}

async function sortReply(reply: HttpReply<Readable>, from: number, scrub: Scrub): Promise<OpenedFile> {
  const refuse = (failure: MoodleFailure) => {
    reply.body.destroy();
    return failure;
  };
  if (reply.status === 404) throw refuse(failureOf(download, 'filenotfound'));
  if (reply.status === 416) throw refuse(failureOf(download, 'changedmidway'));
  const bad = statusFailure(download, reply);
  if (bad !== null) throw refuse(bad);
  const etag = reply.header('etag');
  if (etag === null) throw await whyNoFile(reply, scrub);
  const sha1 = /^(?:W\/)?"([0-9a-f]{40})"$/iu.exec(etag)?.[1]?.toLowerCase();
  if (sha1 === undefined) throw refuse(failureOf(download, 'unverifiable'));
  if (reply.status !== 206) return { body: reply.body, sha1, skip: from };
  if (startOf(reply.header('content-range')) !== from) {
    reply.body.destroy();
    throw new NoReply('WRONGPART');
  }
  return { body: reply.body, sha1, skip: 0 };
}

/**
 * Opens files with the token in the POST body.
 * @param patienceMs how long Moodle may take to begin its answer
 */
export const fileOpener =
  (http: HttpClient, token: string, scrub: Scrub, patienceMs: number) =>
  (url: URL): OpenFile =>
  async (from, sha1) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, patienceMs);
    const headers: Record<string, string> =
      from === 0 ? {} : { Range: `bytes=${String(from)}-`, ...(sha1 === null ? {} : { 'If-Range': `"${sha1}"` }) };
    try {
      const reply = await http.postForStream(url, formBody([['token', token]]), headers, controller.signal);
      return await sortReply(reply, from, scrub);
    } finally {
      clearTimeout(timer);
    }
  };
