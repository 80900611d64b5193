// Opens the store of received files that STORAGE_URL names.
import { fileURLToPath } from 'node:url';
import { folderStore } from './folder-store.ts';
import type { FileStore } from './kept-files.ts';
import { s3Store } from './s3-store.ts';

/** Opens the store of a STORAGE_URL: `file:///folder` or `s3://bucket/prefix?endpoint=…&region=…`. */
export function fileStore(storageUrl: string): FileStore {
  const url = new URL(storageUrl);
  return url.protocol === 's3:' ? s3Store(url) : folderStore(fileURLToPath(url));
}
