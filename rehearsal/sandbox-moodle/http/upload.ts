// POST /webservice/upload.php: files into a draft area, streamed to disk.
import type { Request, Response } from 'express';
import { addToDraft } from '../files/add-to-draft.ts';
import type { UploadRow } from '../files/add-to-draft.ts';
import type { FileStore } from '../files/file-store.ts';
import { newDraft } from '../files/drafts.ts';
import { authenticate } from '../protocol/authenticate.ts';
import { accessException, MoodleError, plainError } from '../protocol/moodle-error.ts';
import type { Site } from '../state/site.ts';
import { receive } from './receive.ts';
import type { Received } from './receive.ts';
import { sendPlainError } from './plain-error.ts';

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
  const token = fields.get('token')?.[0] ?? '';
  if (token === '') throw plainError('missingparam', 'A required parameter (token) was missing');
  const { caller, service } = authenticate(site, store, token, request.ip ?? '');
  if (!service.uploadfiles) throw accessException();
  const wanted = Number(fields.get('itemid')?.[0] ?? 0);
  if (files.length === 0) return [];
  const itemid = wanted === 0 ? newDraft(site, caller.id) : wanted;
  const filepath = fields.get('filepath')?.[0] ?? '/';
  return files.map((file) => addToDraft(site, caller, itemid, filepath, file.name, file.content));
}
