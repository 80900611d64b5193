// Reading a multipart request: files go straight to the store, so that memory stays flat whatever their size.
import busboy from 'busboy';
import type { Request } from 'express';
import type { FileStore, StoredContent } from '../files/file-store.ts';
import type { Site } from '../state/site.ts';

export interface Received {
  /** A name may come more than once. */
  readonly fields: Map<string, string[]>;
  readonly files: { readonly name: string; readonly content: StoredContent }[];
}

/** Files beyond PHP's max_file_uploads are dropped without a word; a request that is cut off throws. */
export async function receive(site: Site, store: FileStore, request: Request): Promise<Received> {
  const fields = new Map<string, string[]>();
  const kept: Promise<{ name: string; content: StoredContent }>[] = [];
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) return { fields, files: [] };
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8', preservePath: true });
  form.on('field', (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]));
  form.on('file', (_field, stream, { filename }) => {
    // A form's empty file input sends a part without a name, whatever the library's types say.
    const name: unknown = filename;
    if (typeof name !== 'string' || name === '' || kept.length >= site.settings.maxfileuploads) stream.resume();
    else {
      const keeping = store.keep(stream).then((content) => ({ name, content }));
      // A cut request fails below; this one's failure is the same one and must not count as nobody's.
      keeping.catch(() => undefined);
      kept.push(keeping);
    }
  });
  await new Promise<void>((resolve, reject) => {
    form.on('close', () => resolve());
    form.on('error', reject);
    request.on('aborted', () => {
      form.destroy(new Error('The upload was cut off'));
    });
    request.pipe(form);
  });
  return { fields, files: await Promise.all(kept) };
}
