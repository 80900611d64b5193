// Whether a recording plays: its container can be read to its end and has a track that lasts (R69).
import type { Readable } from 'node:stream';
import type { Recording } from '../../domain/technical-check/document-reading.ts';
import { musicMetadata } from './packages.ts';
import { Unreadable } from './unreadable.ts';

const mimes = { mp4: 'video/mp4', m4a: 'audio/mp4', mp3: 'audio/mpeg' } as const;

/** What is looked through; `size` in bytes. */
export interface RecordingToRead {
  readonly kind: keyof typeof mimes;
  readonly size: number;
}

/**
 * Looks through it; sound and picture themselves are passed over. Throws Unreadable: `cut-short` where it ends too soon,
 * `unplayable` where it has no track that lasts.
 */
export async function lookAtRecording(stream: Readable, { kind, size }: RecordingToRead): Promise<Recording> {
  const { parseStream } = await musicMetadata();
  const options = { duration: kind === 'mp3' && size < countedThrough, skipCovers: true };
  const { format } = await parseStream(stream, { mimeType: mimes[kind], size }, options).catch((error: unknown) => {
    const isShort = error instanceof Error && /exceeds remaining|end-of-(stream|file)/iu.test(error.message);
    throw new Unreadable(isShort ? 'cut-short' : 'unplayable');
  });
  const { duration: seconds = 0, hasVideo = false, trackInfo, sampleRate } = format;
  const hasTrack = kind === 'mp3' ? sampleRate !== undefined : trackInfo.length > 0;
  // A silent film tells no length.
  const lasts = seconds > 0 || hasVideo || kind === 'mp3';
  if (!hasTrack || !lasts) throw new Unreadable('unplayable');
  return { seconds: seconds > 0 ? Math.round(seconds) : null, hasVideo };
}

/** An MP3 keeps its length nowhere for sure: a short one is counted, a long one is believed. */
const countedThrough = 20_000_000;
