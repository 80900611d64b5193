// Reads one file as it comes in: a document once all of it is there, a recording while it passes. Runs in the reader's own process.
import { Readable } from 'node:stream';
import { withoutText, type DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../domain/technical-check/file-kind.ts';
import { kindOf } from './kind-of.ts';
import { lookAtRecording } from './look-at-recording.ts';
import { faultsOfName, readBytes, type FileToRead } from './read-bytes.ts';
import { largestDocument } from './reading-limits.ts';
import { Unreadable } from './unreadable.ts';

const enoughToTell = 65_536;
/** PDF, ZIP, OLE, JPEG and PNG: what they are is told by their end as well. */
const readWhole = ['25504446', '504b0304', 'd0cf11e0', 'ffd8ffe0', 'ffd8ffe1', 'ffd8ffdb', '89504e47'];

/** Reads it from its bytes in order, of which it may leave some. Never throws for what is in it. */
export async function readFile(file: FileToRead, chunks: AsyncIterator<Buffer>): Promise<DocumentReading> {
  const head = await take(chunks, enoughToTell);
  const isDocument = file.isTyped || readWhole.includes(head.subarray(0, 4).toString('hex'));
  if (isDocument && file.size > largestDocument) return withoutText(promisedKind(file.filename), ['too-large-to-read']);
  if (isDocument || head.length === 0) return readBytes(file, await takeAll(head, chunks, file.size));
  const found = await kindOf(file.filename, head);
  const { kind } = found;
  if (kind !== 'mp4' && kind !== 'm4a' && kind !== 'mp3') return readBytes(file, head);
  const faults = faultsOfName(file.filename, found.fault);
  try {
    const recording = await lookAtRecording(Readable.from(andThen(head, chunks), { objectMode: false }), {
      kind,
      size: file.size,
    });
    const { findings, ...bare } = withoutText(kind, faults);
    return { ...bare, findings: { ...findings, recording } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return withoutText(kind, [found.fault ?? error.fault]);
  }
}

async function take(chunks: AsyncIterator<Buffer>, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let held = 0;
  while (held < length) {
    const next = await chunks.next();
    if (next.done === true) break;
    parts.push(next.value);
    held += next.value.length;
  }
  return Buffer.concat(parts);
}

/** All of it in memory of its own, which a parser may take over. */
async function takeAll(head: Buffer, chunks: AsyncIterator<Buffer>, size: number): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(Math.max(size, head.length));
  let held = head.copy(whole);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next())
    held += next.value.copy(whole, held);
  return whole.subarray(0, held);
}

async function* andThen(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}
