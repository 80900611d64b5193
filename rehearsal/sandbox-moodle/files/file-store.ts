// File contents on disk, content-addressed by SHA-1 as in Moodle's own filedir. Bytes are streamed both ways, so that
// memory stays flat whatever the size or number of the files.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Content that is safely on disk; `start` holds its first bytes, enough to tell what kind of file it is. */
export interface StoredContent {
  readonly sha1: string;
  readonly filesize: number;
  readonly start: Buffer;
}

export class FileStore {
  readonly #folder: string;
  #incoming = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Streams content to disk and answers its hash and length; equal content is kept once. */
  async keep(content: Readable): Promise<StoredContent> {
    this.#incoming += 1;
    const incoming = join(this.#folder, `incoming-${process.pid}-${this.#incoming}`);
    const hash = createHash('sha1');
    let filesize = 0;
    let start: Buffer = Buffer.alloc(0);
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        filesize += chunk.length;
        if (start.length < 8) start = Buffer.concat([start, chunk.subarray(0, 8)]);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(incoming));
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    const sha1 = hash.digest('hex');
    await mkdir(join(this.#folder, sha1.slice(0, 2)), { recursive: true });
    if (await exists(this.#path(sha1))) await rm(incoming);
    else await rename(incoming, this.#path(sha1));
    return { sha1, filesize, start };
  }

  /** The bytes from `start` to `end`, both included. */
  read(sha1: string, start: number, end: number): ReadStream {
    return createReadStream(this.#path(sha1), { start, end });
  }

  #path(sha1: string): string {
    return join(this.#folder, sha1.slice(0, 2), sha1);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
