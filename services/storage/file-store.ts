// Where received files are kept: content-addressed by SHA-256, written once, verified on read.
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** A file as it was stored. Sizes in bytes, sums in lower-case hexadecimal. */
export interface StoredFile {
  readonly sha256: string;
  readonly sha1: string;
  readonly size: number;
}

/** The store that every process shares. */
export interface FileStore {
  /** Takes a whole stream; the same content is kept once. Rejects, and keeps nothing, when the stream fails. */
  put(stream: Readable): Promise<StoredFile>;
  /** Opens a file; the stream fails with StoredFileDamaged when the bytes are not those that were stored. */
  open(sha256: string): Promise<Readable>;
}

/** Opens the store of a STORAGE_URL: `file:///folder` or `s3://bucket/prefix?endpoint=…&region=…`. */
export function fileStore(storageUrl: string): FileStore {
  const url = new URL(storageUrl);
  return url.protocol === 's3:' ? s3Store(url) : folderStore(fileURLToPath(url));
}
