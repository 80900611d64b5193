/** Moderato as a process of its own, as `npm start` runs it: web and workers together, told to be a rehearsal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const keptLines = 15;
const patienceMs = 20_000;
const startWithinMs = 240_000;
/** A rehearsal of a thousand fits; without a bound Node keeps what it could give back. */
const heapMb = 256;

/** The running process. */
export interface ModeratoProcess {
  /** Rejects when the process ends before it is told to; the message holds its last words. */
  readonly died: Promise<never>;
  /** Resolves once the web answers. */
  readonly answers: Promise<void>;
  /** What it said last on standard error: faults and warnings. */
  lastWords(): string;
  /** Ends it: kindly first, and its database server with it in any case. */
  stop(): Promise<void>;
}

/** Starts it. `dataDir` is its DATA_DIR, `url` its BASE_URL, `program` what of it: without workers it needs others that do the work. */
export function startModerato(
  environment: Readonly<Record<string, string>>,
  dataDir: string,
  url: string,
  program: 'start.ts' | 'web/main.ts' = 'start.ts',
): ModeratoProcess {
  const child = spawn(process.execPath, [`--max-old-space-size=${String(heapMb)}`, '--import', 'tsx', program], {
    cwd: root,
    env: environment,
    // A group of its own, so that Ctrl-C reaches this process alone and everything ends in order; the channel tells it when we are gone.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastWords: string[] = [];
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastWords.push(line);
      if (lastWords.length > keptLines) lastWords.shift();
    });
  }
  let stopping = false;
  const closed = once(child, 'close');
  const died = closed.then(async () => {
    if (stopping) return new Promise<never>(() => undefined);
    throw new Error(`Moderato stopped by itself (${endOf(child)}). ${saidLast(lastWords)}`);
  });
  // Whoever waits for something races it against this; nobody waiting is no fault.
  died.catch(() => undefined);
  return {
    died,
    answers: untilItAnswers(url, child),
    lastWords: () => saidLast(lastWords),
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
        child.kill('SIGKILL');
      }
      await endPostgres(dataDir);
    },
  };
}

const saidLast = (lines: readonly string[]): string =>
  lines.length === 0 ? 'It said nothing.' : `Its last words:\n${lines.join('\n')}`;

function endOf(child: ChildProcess): string {
  return child.signalCode === null ? `exit code ${String(child.exitCode)}` : `signal ${child.signalCode}`;
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const started = performance.now();
  while (child.exitCode === null && performance.now() - started < startWithinMs) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(50);
  }
  if (child.exitCode === null)
    throw new Error(`Moderato's web pages did not answer at ${url} within ${String(startWithinMs / 1000)} seconds.`);
}

/** The database server outlives a process that was killed; the run's own one must not outlive the run. */
async function endPostgres(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'engine', 'postgres', 'postmaster.pid');
  for (let tries = 0; tries < 100; tries += 1) {
    const pid = pidIn(pidFile);
    if (pid === undefined || !signalled(pid, tries === 0 ? 'SIGINT' : 0)) return;
    await sleep(50);
  }
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function signalled(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
