// Whether a recording plays: its container can be read to its end and has a track that lasts (R69).
import type { Readable } from 'node:stream';
import type { Recording } from '../../domain/technical-check/document-reading.ts';
import { Unreadable } from './unreadable.ts';

const mimes = { mp4: 'video/mp4', m4a: 'audio/mp4', mp3: 'audio/mpeg' } as const;

/** What is looked through; `size` in bytes. */
export interface RecordingToRead {
  readonly kind: keyof typeof mimes;
  readonly size: number;
}

/**
 * Looks through it; sound and picture themselves are passed over. Throws Unreadable: `cut-short` where it ends too soon,
 * `unplayable` where it has no track, or none that lasts.
 */
export async function lookAtRecording(stream: Readable, { kind, size }: RecordingToRead): Promise<Recording> {
  const { parseStream } = await import('music-metadata');
  const options = { duration: kind === 'mp3' && size < countedThrough, skipCovers: true };
  const { format } = await parseStream(stream, { mimeType: mimes[kind], size }, options).catch((error: unknown) => {
    const isShort = error instanceof Error && /exceeds remaining|end-of-(stream|file)/iu.test(error.message);
    throw new Unreadable(isShort ? 'cut-short' : 'unplayable');
  });
  const tracks = format.trackInfo.length;
  const hasVideo = format.hasVideo === true;
  const plays = kind === 'mp3' ? format.sampleRate !== undefined : tracks > 0;
  const seconds = format.duration ?? 0;
  if (!plays || (kind !== 'mp3' && seconds <= 0)) throw new Unreadable('unplayable');
  return { seconds: seconds > 0 ? Math.round(seconds) : null, hasVideo };
}

/** An MP3 keeps its length nowhere for sure: a short one is counted, a long one is believed. */
const countedThrough = 20_000_000;
