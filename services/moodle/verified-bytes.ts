// One continuous stream of a file's bytes, resumed after cuts inside, which ends well only if length and SHA-1 are right.
import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { NoReply } from './http-client.ts';
import type { OpenFile } from './open-file.ts';
import { failureOf, noReplyFailure } from './sort-failure.ts';

/** How patient a download is. */
export type Patience = {
  /** Silence of the connection that counts as a cut; a slow reader on our side does not. */
  readonly stallMs: number;
  /** Attempts in a row that bring not one byte. */
  readonly idleAttempts: number;
  /** Wait before the first of them; the next waits twice as long. */
  readonly gapMs: number;
};

const mostCuts = 1000;

async function nextOrStall<T>(next: Promise<T>, stallMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoReply('STALLED'));
    }, stallMs);
  });
  try {
    return await Promise.race([next, stalled]);
  } finally {
    clearTimeout(timer);
  }
}

async function* chunksOf(body: Readable, skip: number, stallMs: number): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
  let toSkip = skip;
  try {
    for (;;) {
      const next = await nextOrStall(chunks.next(), stallMs).catch(() => {
        throw new NoReply('CUT');
      });
      if (next.done === true) return;
      if (!Buffer.isBuffer(next.value)) continue;
      const wanted = next.value.subarray(toSkip);
      toSkip -= next.value.length - wanted.length;
      if (wanted.length > 0) yield wanted;
    }
  } finally {
    body.destroy();
  }
}

function verify(hash: Hash, received: number, wanted: string, filesize: number): void {
  const sha1 = hash.digest('hex');
  if (sha1 !== wanted) throw failureOf('download', 'checksummismatch');
  if (received !== filesize)
    throw failureOf('download', 'filechanged', {
      where: `It has ${String(received)} bytes, listed were ${String(filesize)}.`,
    });
}

/**
 * The file's bytes in order, each once.
 * @param filesize bytes that the submission listed
 * @returns the SHA-1 once everything was right
 * @throws MoodleFailure
 */
export async function* verifiedBytes(
  open: OpenFile,
  filesize: number,
  patience: Patience,
): AsyncGenerator<Buffer, string> {
  const hash = createHash('sha1');
  let received = 0;
  let wanted: string | null = null;
  let idle = 0;
  let lastCut = new NoReply('CUT');
  for (let cuts = 0; cuts <= mostCuts; cuts += 1) {
    const before = received;
    try {
      const opened = await open(received, wanted);
      if (wanted !== null && wanted !== opened.sha1) {
        opened.body.destroy();
        throw failureOf('download', 'changedmidway');
      }
      wanted = opened.sha1;
      for await (const chunk of chunksOf(opened.body, opened.skip, patience.stallMs)) {
        received += chunk.length;
        if (received > filesize)
          throw failureOf('download', 'filechanged', {
            where: `It is longer than the ${String(filesize)} bytes listed.`,
          });
        hash.update(chunk);
        yield chunk;
      }
      if (received === filesize || hash.copy().digest('hex') === wanted) {
        verify(hash, received, wanted, filesize);
        return wanted;
      }
    } catch (error) {
      // Anything else is a failure to report, or the consumer's own error thrown in at `yield`.
      if (!(error instanceof NoReply)) throw error;
      lastCut = error;
    }
    idle = received > before ? 0 : idle + 1;
    if (idle >= patience.idleAttempts) break;
    await pause(patience.gapMs * 2 ** idle);
  }
  if (received === 0) throw noReplyFailure('download', lastCut);
  throw failureOf('download', 'cut', { where: `${String(received)} of ${String(filesize)} bytes had arrived.` });
}
