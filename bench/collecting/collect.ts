// Our side: the real worker process, from the moment the close falls due until every submission is received.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction, type Database } from '../../services/database/database.ts';
import { owe } from '../../services/outbox/owe.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { startChild } from '../child.ts';
import { watchProcess, type Usage } from '../process-meter.ts';
import { freshDatabase } from './fresh-database.ts';
import { prepareWindow } from './prepare-window.ts';
import { sandboxToken, type Load, type Sandbox } from './sandbox.ts';

/** One collecting. */
export interface Collected {
  /** From the close falling due to the last submission received. */
  readonly seconds: number;
  /** The part of it before the first file could be asked for: the full comparison with Moodle. */
  readonly comparingSeconds: number;
  readonly usage: Usage | undefined;
}

/** Where and what a collecting works on. */
export interface Surroundings {
  readonly folder: string;
  readonly serverUrl: string;
  readonly sandbox: Sandbox;
  readonly load: Load;
  readonly closesOn: LocalDate;
  readonly nodeOptions: readonly string[];
}

const everyMs = 100;
const patienceMs = 600_000;

/** Collects everything once into a new database and a new folder, checks that all of it is there, and leaves nothing behind. */
export async function collect(around: Surroundings, name: string): Promise<Collected> {
  const made = await freshDatabase(around.serverUrl, name);
  const { database, url } = made;
  const data = join(around.folder, name);
  try {
    const windowId = await prepareWindow(database, around.sandbox, around.closesOn, new Date());
    const worker = await startChild({
      command: ['workers/main.ts'],
      environment: settings(around, url, data),
      nodeOptions: around.nodeOptions,
      until: /workers ready/,
    });
    try {
      return await measure(database, windowId, around.load, worker.pid);
    } finally {
      await worker.stop();
    }
  } finally {
    await made.drop();
    await rm(data, { recursive: true, force: true });
  }
}

async function measure(database: Database, windowId: string, load: Load, pid: number): Promise<Collected> {
  const endWatch = watchProcess(pid);
  const started = performance.now();
  await inTransaction(database, (tx) =>
    owe(tx, [{ job: 'close-window', key: windowId, payload: { id: windowId }, dueAt: new Date() }]),
  );
  let comparingSeconds = Number.NaN;
  for (;;) {
    await sleep(everyMs);
    const seconds = (performance.now() - started) / 1000;
    const [row]: { begun: boolean; received: number }[] = await database.query(
      `select exists (select 1 from copied_file) as begun, count(*)::int as received from submission where state = 'received'`,
    );
    if (row?.begun === true && Number.isNaN(comparingSeconds)) comparingSeconds = seconds;
    if (row?.received === load.submissions) {
      const usage = endWatch();
      await refuseShortfall(database, load);
      return { seconds, comparingSeconds, usage };
    }
    if (seconds * 1000 > patienceMs)
      throw new Error(
        `Only ${String(row?.received)} of ${load.submissions} submissions were received in ${patienceMs / 1000} seconds.`,
      );
  }
}

/** A fast collecting that lost something is no result. */
async function refuseShortfall(database: Database, load: Load): Promise<void> {
  const [row]: { files: number; bytes: number }[] = await database.query(
    'select count(*)::int as files, sum(filesize)::float8 as bytes from copied_file',
  );
  const files = load.submissions * load.filesPerSubmission;
  if (row?.files !== files || row.bytes !== files * load.bytesPerFile)
    throw new Error(`Collected ${JSON.stringify(row)}, expected ${files} files of ${load.bytesPerFile} bytes.`);
}

function settings({ sandbox }: Surroundings, databaseUrl: string, data: string): Record<string, string> {
  return {
    MODE: 'live',
    BASE_URL: 'http://127.0.0.1:3000',
    SESSION_SECRET: 'only-for-a-benchmark-and-nothing-else',
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    MOODLE_URL: sandbox.moodleUrl,
    MOODLE_TOKEN: sandboxToken,
    SMTP_URL: sandbox.smtpUrl,
    MAIL_FROM: 'Benchmark <benchmark@provider.example>',
    TEAM_EMAIL: 'team@provider.example',
  };
}
