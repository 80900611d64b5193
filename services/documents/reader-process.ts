// One process that reads files: started when it is needed, fed through a pipe, ended when a file is too much for it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { FileFault } from '../../domain/technical-check/document-reading.ts';
import type { PlaceAsked } from './document-view.ts';
import { frameOf } from './frames.ts';
import type { FileToRead } from './read-bytes.ts';
import { residentMemory } from './resident-memory.ts';

/** How far a reading may go. Times in milliseconds, memory in megabytes. Starting the process has a patience of its own. */
export interface ReaderLimits {
  readonly startMs: number;
  /** Without a sign of progress: a piece taken, or the answer. */
  readonly patienceMs: number;
  readonly heapMb: number;
  /** A process that holds more than this is ended in the middle of its reading. */
  readonly mostMb: number;
  /** One that holds more than this after a reading is replaced. */
  readonly residentMb: number;
  readonly idleMs: number;
}

const answer = z.object({ id: z.number(), told: z.unknown(), resident: z.number() });

/** What became of one file. `resident` in bytes. */
export type Outcome<Told> = { readonly told: Told; readonly resident: number } | { readonly fault: FileFault };

/** One file to read, or to make a view of. */
export interface Order extends FileToRead {
  readonly id: number;
  readonly view?: { readonly place: PlaceAsked | null };
}

/** A process that runs, and the pipe into it. */
export interface ReaderProcess {
  readonly child: ChildProcess;
  readonly pipe: Writable;
}

const command = new URL('./reader-command.ts', import.meta.url).href;
const folder = fileURLToPath(new URL('.', import.meta.url));
// Only our own few files go through the TypeScript loader; the large packages that they load later do not, which saves
// most of the process's memory and start.
const boot = `import { register } from 'tsx/esm/api';
const unregister = register();
await import(${JSON.stringify(command)});
await unregister();
process.send('ready');`;
const watchEveryMs = 100;

/** Starts a process and waits until it can read. Rejects where it ends or does not get there in time. */
export async function startProcess(
  { startMs, heapMb }: ReaderLimits,
  started: (child: ChildProcess) => void,
): Promise<ReaderProcess> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(heapMb)}`, '--input-type=module', '--eval', boot],
    {
      // Packages are found from here.
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    },
  );
  started(child);
  // Its end is told by its exit.
  const pipe = child.stdin?.on('error', () => undefined);
  const ended = new AbortController();
  child.once('exit', () => {
    ended.abort();
  });
  await once(child, 'message', { signal: AbortSignal.any([ended.signal, AbortSignal.timeout(startMs)]) });
  if (pipe === undefined) throw new Error('The reader has no pipe.');
  return { child, pipe };
}

/** Sends one file and waits: for the answer, the end of the process, of patience or of memory. Rejects where the content fails. */
export function ask<Told>(
  { child, pipe }: ReaderProcess,
  order: Order,
  content: Readable,
  limits: ReaderLimits,
  told: z.ZodType<Told>,
): Promise<Outcome<Told>> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const settle = (outcome: Outcome<Told>) => {
      over.abort();
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', heard).off('exit', ended).off('error', ended);
      resolve(outcome);
    };
    const heard = (message: unknown) => {
      const { data } = answer.safeParse(message);
      if (data !== undefined && data.id !== order.id) return;
      const parsed = told.safeParse(data?.told);
      if (data === undefined || !parsed.success) settle({ fault: 'reader-failed' });
      else settle({ told: parsed.data, resident: data.resident });
    };
    const ended = () => {
      settle({ fault: 'reader-failed' });
    };
    const timer = setTimeout(() => {
      settle({ fault: 'took-too-long' });
    }, limits.patienceMs);
    const watch = setInterval(() => {
      void residentMemory(child.pid ?? 0).then((held = 0) => {
        if (held > limits.mostMb * 1_000_000 && !over.signal.aborted) settle({ fault: 'too-large-to-read' });
      });
    }, watchEveryMs);
    child.on('message', heard).on('exit', ended).on('error', ended);
    child.send(order, (error) => {
      if (error !== null) ended();
    });
    feed(pipe, content, over.signal, () => {
      if (!over.signal.aborted) timer.refresh();
    }).catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      settle({ fault: 'reader-failed' });
    });
  });
}

/**
 * Sends the content piece by piece for as long as it is wanted, then its end; where the answer comes early, its end at once, for without
 * that the next file would be taken for the rest of this one.
 */
async function feed(pipe: Writable, content: Readable, over: AbortSignal, progress: () => void): Promise<void> {
  const end = () => {
    if (pipe.writable) pipe.write(frameOf(Buffer.alloc(0)));
  };
  over.addEventListener('abort', end, { once: true });
  const pieces: AsyncIterable<unknown> = content;
  for await (const piece of pieces) {
    if (over.aborted) return;
    if (!Buffer.isBuffer(piece)) throw new TypeError('The store sent something that is no bytes.');
    if (piece.length > 0 && !pipe.write(frameOf(piece)))
      await once(pipe, 'drain', { signal: over }).catch(() => undefined);
    progress();
  }
  if (over.aborted) return;
  over.removeEventListener('abort', end);
  end();
}
