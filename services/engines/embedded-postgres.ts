// A real PostgreSQL server from npm, kept in a folder: started by the first process, joined by others, stopped by the last.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { alone } from './alone.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runningPostmaster } from './postmaster.ts';
import { launchAs } from './unprivileged.ts';

/** A server that can be connected to. */
export interface EmbeddedPostgres {
  /** Connection URL of the database `moderato` on it. */
  readonly url: string;
  /** Stops the server unless another process still uses it. */
  stop(): Promise<void>;
}

/** `quick` gives up safety against power cuts for speed: for tests and nothing else. */
export type Durability = 'safe' | 'quick';

/** Starts, or joins, the server that keeps its data under `dataDir`. Throws when it does not answer within 30 seconds. */
export async function embeddedPostgres(dataDir: string, durability: Durability = 'safe'): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  return alone(join(dataDir, 'postgres.starting'), async () => {
    const folder = join(dataDir, 'postgres');
    const password = passwordIn(join(dataDir, 'postgres-password'));
    await initialise(folder, password, dataDir);
    const port = runningPostmaster(folder)?.port ?? (await launch(folder, dataDir, durability));
    const url = (database: string) => `postgres://moderato:${password}@127.0.0.1:${String(port)}/${database}`;
    await untilItAnswers(url('postgres'), join(dataDir, 'postgres.log'));
    await createDatabase(url('postgres'));
    return { url: url('moderato'), stop: () => stopIfLast(folder, url('postgres')) };
  });
}

function passwordIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function initialise(folder: string, password: string, dataDir: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const { initdb } = await postgresBinaries();
  const as = launchAs([initdb, folder]);
  as.makeFolder(folder);
  const passwordFile = join(folder, '..', `.initdb-${randomBytes(4).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o644 });
  try {
    const command = [
      ...as.prefix,
      initdb,
      '-D',
      folder,
      '-U',
      'moderato',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
    ];
    const [program = '', ...args] = [...command, '-E', 'UTF8', '--locale=C', '--no-sync'];
    await promisify(execFile)(program, args, { ...as.options, env: { PATH: process.env['PATH'] } });
  } catch (error) {
    throw new Error(`PostgreSQL could not be set up in ${dataDir}.`, { cause: error });
  } finally {
    writeFileSync(passwordFile, '');
    await promisify(execFile)('rm', ['-f', passwordFile]);
  }
}

async function launch(folder: string, dataDir: string, durability: Durability): Promise<number> {
  const { postgres } = await postgresBinaries();
  const as = launchAs([postgres, folder]);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
  ];
  if (durability === 'quick') settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const [program = '', ...rest] = [...as.prefix, postgres, ...args];
  const log = openSync(join(dataDir, 'postgres.log'), 'a');
  const child = spawn(program, rest, { ...as.options, detached: true, stdio: ['ignore', log, log] });
  child.unref();
  return port;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port.'));
        else resolve(address.port);
      });
    });
  });
}

async function untilItAnswers(url: string, logFile: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds. Its log is ${logFile}.`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query(`select 1 from pg_database where datname = 'moderato'`);
    if (found.rowCount === 0) await client.query('create database moderato');
  });
}

async function stopIfLast(folder: string, url: string): Promise<void> {
  const server = runningPostmaster(folder);
  if (server === undefined) return;
  const others = await withClient(url, async (client) => {
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return Number(rows[0]?.n ?? 0);
  });
  if (others > 0) return;
  process.kill(server.pid, 'SIGINT');
  for (let tries = 0; tries < 200 && runningPostmaster(folder) !== undefined; tries += 1) await sleep(50);
}
