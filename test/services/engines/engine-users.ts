// Processes that use an embedded server of a test's own, and looks at what runs.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { until } from '../../support/until.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The program of such a process, from the project's root. */
export const userProcess = relative(root, fileURLToPath(new URL('user-process.ts', import.meta.url)));

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A new folder that everybody may enter. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'moderato-engine-'));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
}

/** Ends what a test started, whatever became of it. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) await kill(child);
  for (const made of folders.splice(0)) {
    const pid = serverOf(made);
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    await until('the server is gone', () => pid === undefined || !isRunning(pid));
    rmSync(made, { recursive: true, force: true });
  }
}

/** A process that uses the server. */
export interface User {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts a process that uses the server under `place`. */
export async function use(place: string, options: { uid?: number; gid?: number; cwd?: string } = {}): Promise<User> {
  const child = spawn(process.execPath, ['--import', 'tsx', userProcess, place], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: '/tmp', TMPDIR: '/tmp' },
    ...options,
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(`the process is ready: ${place}`, () => /\n$/.test(said) || child.exitCode !== null, 40);
  const parsed = z
    .object({ url: z.string(), user: z.literal('moderato') })
    .safeParse(said.startsWith('{') ? JSON.parse(said) : said);
  if (!parsed.success) throw new Error(said);
  return { child, url: parsed.data.url };
}

/** Kills a process with -9. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Lets a process stop in order. */
export async function end({ child }: User): Promise<void> {
  const exited = once(child, 'exit');
  child.stdin?.end();
  await exited;
}

/** The pid that a folder's pid file names. */
export function serverOf(place: string): number | undefined {
  const file = join(place, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** True for what is neither dead nor a zombie. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !/\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
}

/** Asks a server. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that has ended and that its parent, which sleeps, never asked after. */
export async function zombie(): Promise<number> {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 300'], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(parent);
  let said = '';
  parent.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until('the zombie has a number', () => said.includes('\n'));
  const pid = Number(said);
  await until('it is a zombie', () => /\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')));
  return pid;
}
