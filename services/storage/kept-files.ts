// What a store of received files is: content-addressed by SHA-256, written once, verified on read.
import type { Readable } from 'node:stream';

/** A file as it was stored. Size in bytes, sum in lower-case hexadecimal. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes of a file from one to another, both included, counted from 0. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

/** The store that every process shares. */
export interface FileStore {
  /** Takes a whole stream; the same content is kept once. Rejects, and keeps nothing, when the stream fails. */
  put(stream: Readable): Promise<StoredFile>;
  /** Opens a file; the stream fails with StoredFileDamaged when the bytes are not those that were stored. */
  open(sha256: string): Promise<Readable>;
  /** Opens some of a file, for whoever winds a recording to a place; a part cannot be verified by itself. */
  openPart(sha256: string, part: FilePart): Promise<Readable>;
  /** Removes what a killed process left half written, a day after; the number of files. */
  sweep(): Promise<number>;
}
