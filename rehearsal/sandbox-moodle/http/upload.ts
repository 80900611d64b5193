// POST /webservice/upload.php: files into a draft area, streamed to disk.
import busboy from 'busboy';
import type { Request, Response } from 'express';
import { addToDraft } from '../files/add-to-draft.ts';
import type { UploadRow } from '../files/add-to-draft.ts';
import type { FileStore } from '../files/file-store.ts';
import type { StoredContent } from '../files/file-store.ts';
import { newDraft } from '../files/drafts.ts';
import { authenticate } from '../protocol/authenticate.ts';
import { accessException, MoodleError, plainError } from '../protocol/moodle-error.ts';
import type { Site } from '../state/site.ts';
import { sendPlainError } from './plain-error.ts';

interface Received {
  readonly fields: Map<string, string>;
  readonly files: { name: string; content: StoredContent }[];
}

export function upload(site: Site, store: FileStore) {
  return async (request: Request, response: Response): Promise<void> => {
    response.set('Access-Control-Allow-Origin', '*');
    try {
      const received = await receive(site, store, request);
      response.set(
        'Content-Type',
        received.files.length === 0 ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      );
      response.end(JSON.stringify(accept(site, store, request, received)));
    } catch (error) {
      if (!(error instanceof MoodleError)) throw error;
      sendPlainError(response, error, 'text/plain; charset=utf-8');
    }
  };
}

function accept(site: Site, store: FileStore, request: Request, { fields, files }: Received): UploadRow[] {
  const token = fields.get('token') ?? '';
  if (token === '') throw plainError('missingparam', 'A required parameter (token) was missing');
  const { caller, service } = authenticate(site, store, token, request.ip ?? '');
  if (!service.uploadfiles) throw accessException();
  const wanted = Number(fields.get('itemid') ?? 0);
  if (files.length === 0) return [];
  const itemid = wanted === 0 ? newDraft(site, caller.id) : wanted;
  const filepath = fields.get('filepath') ?? '/';
  return files.map((file) => addToDraft(site, caller, itemid, filepath, file.name, file.content));
}

/** Reads the whole request; files beyond PHP's max_file_uploads are dropped without a word. */
export async function receive(site: Site, store: FileStore, request: Request): Promise<Received> {
  const received: Received = { fields: new Map(), files: [] };
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) return received;
  const kept: Promise<void>[] = [];
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8', preservePath: true });
  form.on('field', (name, value) => received.fields.set(name, value));
  form.on('file', (_field, stream, { filename }) => {
    // A form's empty file input sends a part without a name.
    if (typeof filename !== 'string' || filename === '' || kept.length >= site.settings.maxfileuploads) {
      stream.resume();
      return;
    }
    const place = kept.length;
    kept.push(
      store.keep(stream).then((content) => {
        received.files[place] = { name: filename, content };
      }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    form.on('close', resolve);
    form.on('error', reject);
    request.on('aborted', () => reject(new Error('The upload was cut off')));
    request.pipe(form);
  });
  await Promise.all(kept);
  return received;
}
