// What a job is, and what it may reach. Declared once; workers/pipeline.ts maps every name to one.
import type { z } from 'zod';
import type { JobName } from '../domain/pipeline/job-name.ts';
import type { Clock } from '../services/clock/clock.ts';
import type { Config } from '../services/config/config.ts';
import type { DocumentReader } from '../services/documents/document-reader.ts';
import type { Database, Tx } from '../services/database/database.ts';
import type { Frameworks } from '../services/frameworks/load-frameworks.ts';
import type { Log } from '../services/log/log.ts';
import type { Mailer } from '../services/mailer/mailer.ts';
import type { MoodleDoor } from '../services/moodle/moodle-door.ts';
import type { FileStore } from '../services/storage/kept-files.ts';

/** Everything outside that a job may use. */
export interface Surroundings {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly moodle: MoodleDoor;
  readonly mailer: Mailer;
  readonly files: FileStore;
  readonly frameworks: Frameworks;
  readonly documents: DocumentReader;
  readonly log: Log;
}

/** The moment and the try of one run. */
export interface Run {
  /** When it began, on the rules' clock. */
  readonly at: Date;
  /** How many tries failed before. */
  readonly attempts: number;
}

/** A job: its payload holds ids only, and running it twice does no more than once. */
export interface Job<Payload> {
  readonly name: JobName;
  readonly payload: z.ZodType<Payload>;
  /** Minutes on the rules' clock between tries after a failure; the last one repeats, and a person is told once they are used up. */
  readonly retry: readonly number[];
  readonly run: (around: Surroundings, payload: Payload, run: Run) => Promise<Again | Keep | undefined>;
}

/** A job that is not finished asks to be run again at a moment; this is no failure. */
export interface Again {
  readonly again: Date;
}

/** The last writes of a job, kept in one transaction with the end of its line: both are there, or neither. */
export interface Keep {
  readonly keep: (tx: Tx) => Promise<void>;
}

/** A declared job whose payload is parsed before it runs, so that jobs of all payloads fit one table. */
export interface RunnableJob {
  readonly name: JobName;
  readonly retry: readonly number[];
  readonly run: (around: Surroundings, payload: unknown, run: Run) => Promise<Again | Keep | undefined>;
}

/** Declares a job. */
export function job<Payload>(declared: Job<Payload>): RunnableJob {
  return {
    name: declared.name,
    retry: declared.retry,
    run: (around, payload, run) => declared.run(around, declared.payload.parse(payload), run),
  };
}
