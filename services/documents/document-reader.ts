// Reads files in processes of their own with limits of time and memory, so that a hostile one can stop nothing but its own reading.
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { documentReading, withoutText, type DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../domain/technical-check/file-kind.ts';
import type { z } from 'zod';
import { documentView, type DocumentView, type PlaceAsked } from './document-view.ts';
import type { FileToRead } from './read-bytes.ts';
import {
  ask,
  startProcess,
  type Order,
  type Outcome,
  type ReaderLimits,
  type ReaderProcess,
} from './reader-process.ts';

/** A reader of files, a few at a time. */
export interface DocumentReader {
  /**
   * Never rejects for what is in a file: too long, too large or fatal is a finding. Rejects where its content cannot be had. The
   * content is opened when its turn has come.
   */
  read(file: FileToRead, open: () => Promise<Readable>): Promise<DocumentReading>;
  /** Makes what a checker looks at, as carefully as it reads. `place` is what it is to be opened at. */
  view(file: FileToRead, place: PlaceAsked | null, open: () => Promise<Readable>): Promise<DocumentView>;
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
  const told = async <Told>(order: Wanted, schema: z.ZodType<Told>, open: () => Promise<Readable>) => {
    const place = await sitDown();
    try {
      return await place.ask(order, schema, await open());
    } finally {
      leave(place);
    }
  };
  return {
    async read(file, open) {
      const outcome = await told(file, documentReading, open);
      return 'fault' in outcome ? withoutText(promisedKind(file.filename), [outcome.fault]) : outcome.told;
    },
    async view(file, place, open) {
      const outcome = await told({ ...file, view: { place } }, documentView, open);
      return 'fault' in outcome ? { html: '', page: null, fault: outcome.fault } : outcome.told;
    },
    close() {
      for (const place of seats) place.end();
    },
  };
}

/** What is asked of a process. */
type Wanted = Omit<Order, 'id'>;

/** The place of one process: it has one file at a time. */
interface Seat {
  ask<Told>(order: Wanted, told: z.ZodType<Told>, content: Readable): Promise<Outcome<Told>>;
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
  return {
    async ask(order, told, content) {
      try {
        const process = await start().catch(() => undefined);
        if (process === undefined) {
          end();
          return { fault: 'reader-failed' };
        }
        const outcome = await ask(process, { id: (orders += 1), ...order }, content, limits, told);
        if ('fault' in outcome || outcome.resident > limits.residentMb * 1_000_000) end();
        else idle = setTimeout(end, limits.idleMs).unref();
        return outcome;
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
