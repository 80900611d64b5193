// Downloads: only from the configured Moodle, a few at a time, resumed after a cut, proven by length and SHA-1.
import { Readable } from 'node:stream';
import { checkedFileUrl } from './file-url.ts';
import type { Limit } from './limit.ts';
import { MoodleFailure } from './moodle-failure.ts';
import type { OpenFile } from './open-file.ts';
import { failureOf } from './sort-failure.ts';
import type { MoodleFile } from './submission-reply.ts';
import { verifiedBytes, type Patience } from './verified-bytes.ts';

/** What the consumer made of the stream, and what was proven of it. */
export type Downloaded<T> = { readonly kept: T; readonly sha1: string; readonly bytes: number };

/**
 * Reads the stream to its end; called again with a fresh stream where the file changed under way, so it must leave
 * nothing behind when its stream fails.
 */
export type Consume<T> = (stream: Readable) => Promise<T>;

/** What downloading needs. */
export type DownloadTools = {
  readonly base: URL;
  readonly opener: (url: URL) => OpenFile;
  readonly limit: Limit;
  readonly patience: Patience;
};

const mostStarts = 3;
const worthANewStart = new Set(['changedmidway', 'checksummismatch']);

type Seen = { failure: MoodleFailure | null; sha1: string | null };

async function* watched(bytes: AsyncGenerator<Buffer, string>, seen: Seen, leave: () => void): AsyncGenerator<Buffer> {
  try {
    seen.sha1 = yield* bytes;
    // The next download need not wait until the consumer's disk has this one.
    leave();
  } catch (error) {
    if (error instanceof MoodleFailure) seen.failure = error;
    throw error;
  }
}

async function oneStart<T>(
  bytes: AsyncGenerator<Buffer, string>,
  filesize: number,
  consume: Consume<T>,
  leave: () => void,
): Promise<Downloaded<T> | MoodleFailure> {
  const seen: Seen = { failure: null, sha1: null };
  const stream = Readable.from(watched(bytes, seen, leave), { objectMode: false });
  stream.on('error', () => undefined); // the consumer sees it too; without a listener it would end the process
  try {
    const kept = await consume(stream);
    if (seen.failure !== null) return seen.failure;
    if (seen.sha1 === null) throw new Error('The consumer of a download did not read it to its end.');
    return { kept, sha1: seen.sha1, bytes: filesize };
  } catch (error) {
    if (seen.failure !== null) return seen.failure;
    throw error;
  } finally {
    stream.destroy();
  }
}

/** Downloads from one Moodle. */
export type Downloads = {
  /**
   * Streams a file into `consume`. The stream ends only after length and SHA-1 were found right, and fails otherwise.
   * @throws MoodleFailure, or whatever `consume` itself throws
   */
  download: <T>(file: Pick<MoodleFile, 'fileurl' | 'filesize'>, consume: Consume<T>) => Promise<Downloaded<T>>;
};

/** Those downloads. */
export const downloads = ({ base, opener, limit, patience }: DownloadTools): Downloads => ({
  download: (file, consume) =>
    limit(async (leave) => {
      const checked = checkedFileUrl(file.fileurl, base);
      if ('refused' in checked) throw failureOf('download', 'fileurlrefused', { said: checked.refused });
      const open = opener(checked.url);
      for (let start = 1; ; start += 1) {
        const outcome = await oneStart(verifiedBytes(open, file.filesize, patience), file.filesize, consume, leave);
        if (!(outcome instanceof MoodleFailure)) return outcome;
        if (start === mostStarts || !worthANewStart.has(outcome.errorcode)) throw outcome;
      }
    }),
});
