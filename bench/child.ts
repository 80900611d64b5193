// A process under measurement, or beside it: started with nothing of our own environment, waited for by a line it writes, stopped by its id.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const keptLines = 15;
const patienceMs = 25_000;

/** What to start. */
export interface ChildWanted {
  /** A file of ours and its arguments. */
  readonly command: readonly string[];
  /** All of its environment: nothing is inherited, so that two machines measure the same. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of node, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
  /** The line, on either output, that says it is ready. */
  readonly until: RegExp;
}

/** A process that runs. */
export interface Child {
  readonly pid: number;
  /** What `until` found in its line. */
  readonly said: RegExpExecArray;
  stop(): Promise<void>;
}

/** Starts a process and waits for its line. Throws with its last words when it ends before. */
export async function startChild({ command, environment = {}, nodeOptions = [], until }: ChildWanted): Promise<Child> {
  const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', ...command], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const words: string[] = [];
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr])
      createInterface({ input: output }).on('line', (line) => {
        words.push(line);
        if (words.length > keptLines) words.shift();
        const found = until.exec(line);
        if (found !== null) resolve(found);
      });
    closed.then(
      () => reject(new Error(`${command.join(' ')} ended by itself. Its last words:\n${words.join('\n')}`)),
      reject,
    );
  });
  return { pid: child.pid ?? 0, said, stop: () => stop(child, closed) };
}

async function stop(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
  child.kill('SIGKILL');
}
