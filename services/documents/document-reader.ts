// Reads files in processes of their own with limits of time and memory, so that a hostile one can stop nothing but its own reading.
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { withoutText, type DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../domain/technical-check/file-kind.ts';
import type { FileToRead } from './read-bytes.ts';
import { ask, startProcess, type Outcome, type ReaderLimits, type ReaderProcess } from './reader-process.ts';

/** A reader of files, a few at a time. */
export interface DocumentReader {
  /**
   * Never rejects for what is in a file: too long, too large or fatal is a finding. Rejects where its content cannot be had. The
   * content is opened when its turn has come.
   */
  read(file: FileToRead, open: () => Promise<Readable>): Promise<DocumentReading>;
  close(): void;
}

export const usualLimits: ReaderLimits = {
  startMs: 120_000,
  patienceMs: 30_000,
  heapMb: 256,
  mostMb: 390,
  residentMb: 280,
  idleMs: 30_000,
};
const usualProcesses = 2;

/** Makes a reader; its processes start with the first files and end when nothing was read for a while. */
export function documentReader(limits: ReaderLimits = usualLimits, processes = usualProcesses): DocumentReader {
  const seats = Array.from({ length: processes }, () => seat(limits));
  const free = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];
  const sitDown = () => {
    const place = free.pop();
    return place === undefined ? new Promise<Seat>((resolve) => waiting.push(resolve)) : Promise.resolve(place);
  };
  const leave = (place: Seat) => {
    const next = waiting.shift();
    if (next === undefined) free.push(place);
    else next(place);
  };
  return {
    async read(file, open) {
      const place = await sitDown();
      try {
        return await place.read(file, await open());
      } finally {
        leave(place);
      }
    },
    close() {
      for (const place of seats) place.end();
    },
  };
}

/** The place of one process: it reads one file at a time. */
interface Seat {
  read(file: FileToRead, content: Readable): Promise<DocumentReading>;
  end(): void;
}

function seat(limits: ReaderLimits): Seat {
  let child: Promise<ReaderProcess> | undefined;
  let running: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
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
  const readNow = async (file: FileToRead, content: Readable): Promise<Outcome> => {
    const process = await start().catch(() => undefined);
    if (process === undefined) return { fault: 'reader-failed' };
    return ask(process, { id: (orders += 1), ...file }, content, limits);
  };
  return {
    async read(file, content) {
      try {
        const outcome = await readNow(file, content);
        if ('fault' in outcome) {
          end();
          return withoutText(promisedKind(file.filename), [outcome.fault]);
        }
        if (outcome.resident > limits.residentMb * 1_000_000) end();
        else idle = setTimeout(end, limits.idleMs).unref();
        return outcome.reading;
      } catch (error) {
        end();
        throw error;
      } finally {
        content.destroy();
      }
    },
    end,
  };
}
