// Reads files in a process of its own with a limit of time and memory, so that a hostile one can stop nothing but its own reading.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  withoutText,
  documentReading,
  type DocumentReading,
  type FileFault,
} from '../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../domain/technical-check/file-kind.ts';
import type { FileToRead } from './read-bytes.ts';

/** How far a reading may go. Times in milliseconds, memory in megabytes. Starting the process has a patience of its own. */
export interface ReaderLimits {
  readonly startMs: number;
  readonly patienceMs: number;
  readonly heapMb: number;
  /** A process that holds more than this after a reading is replaced. */
  readonly residentMb: number;
  readonly idleMs: number;
}

/** A reader; one file at a time. */
export interface DocumentReader {
  /** Never rejects for what is in a file: too long, too large or fatal is a finding. */
  read(file: FileToRead): Promise<DocumentReading>;
  close(): void;
}

export const usualLimits: ReaderLimits = {
  startMs: 120_000,
  patienceMs: 30_000,
  heapMb: 256,
  residentMb: 400,
  idleMs: 10_000,
};

const command = new URL('./reader-command.ts', import.meta.url).href;
const folder = fileURLToPath(new URL('.', import.meta.url));
// Only our own few files go through the TypeScript loader; the large packages that they load later do not, which saves
// most of the process's memory and start.
const boot = `import { register } from 'tsx/esm/api';
const unregister = register();
await import(${JSON.stringify(command)});
await unregister();
process.send('ready');`;
const answer = z.object({ id: z.number(), reading: documentReading, resident: z.number() });

/** Makes a reader; its process starts with the first file and ends when nothing was read for a while. */
export function documentReader(limits: ReaderLimits = usualLimits): DocumentReader {
  let child: Promise<ChildProcess> | undefined;
  let running: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let orders = 0;
  const end = () => {
    clearTimeout(idle);
    running?.kill('SIGKILL');
    child = undefined;
    running = undefined;
  };
  const start = () => {
    clearTimeout(idle);
    child ??= startProcess(limits, (started) => (running = started));
    return child;
  };
  const rest = (resident: number) => {
    if (resident > limits.residentMb * 1_000_000) end();
    else idle = setTimeout(end, limits.idleMs).unref();
  };
  const readNow = async (file: FileToRead): Promise<DocumentReading> => {
    const id = (orders += 1);
    const outcome = await start().then(
      (process) => ask(process, { id, ...file }, limits.patienceMs),
      (): Outcome => ({ fault: 'reader-failed' }),
    );
    if ('fault' in outcome) {
      end();
      return withoutText(promisedKind(file.filename), [outcome.fault]);
    }
    rest(outcome.resident);
    return outcome.reading;
  };
  return {
    read(file) {
      const reading = turn.then(() => readNow(file));
      turn = reading.catch(() => undefined);
      return reading;
    },
    close: end,
  };
}

/** Starts the process and waits until it can read. Rejects where it ends or does not get there in time. */
async function startProcess(
  { startMs, heapMb }: ReaderLimits,
  started: (child: ChildProcess) => void,
): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(heapMb)}`, '--input-type=module', '--eval', boot],
    {
      // Packages are found from here.
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    },
  );
  started(child);
  const ended = new AbortController();
  child.once('exit', () => {
    ended.abort();
  });
  await once(child, 'message', { signal: AbortSignal.any([ended.signal, AbortSignal.timeout(startMs)]) });
  return child;
}

type Outcome = z.infer<typeof answer> | { readonly fault: FileFault };

/** Sends one file and waits: for the answer, the end of the process, or the end of patience. */
function ask(child: ChildProcess, order: FileToRead & { id: number }, patienceMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off('message', heard).off('exit', ended).off('error', ended);
      resolve(outcome);
    };
    const heard = (message: unknown) => {
      const parsed = answer.safeParse(message);
      if (!parsed.success) settle({ fault: 'reader-failed' });
      else if (parsed.data.id === order.id) settle(parsed.data);
    };
    const ended = () => {
      settle({ fault: 'reader-failed' });
    };
    const timer = setTimeout(() => {
      settle({ fault: 'took-too-long' });
    }, patienceMs);
    child.on('message', heard).on('exit', ended).on('error', ended);
    child.send(order, (error) => {
      if (error !== null) ended();
    });
  });
}
