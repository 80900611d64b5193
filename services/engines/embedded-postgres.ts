// A real PostgreSQL server from npm, kept in a folder: started by the first process, joined by others, stopped by the last.
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { alone } from './alone.ts';
import { clusterIn, launch, type Cluster, type Durability } from './cluster.ts';
import { runningPostmaster } from './postmaster.ts';
import { keepPresence } from './presence.ts';

/** A server that can be connected to. */
export interface EmbeddedPostgres {
  /** Connection URL of the database `moderato` on it. It stays the same when the server is brought back after a crash. */
  readonly url: string;
  /** Stops the server unless another process still uses it. */
  stop(): Promise<void>;
}

const startsWithinMs = 30_000;
const restMs = 50;
/** What a process's own quiet connection is called, so that the users can be counted. */
const presenceName = 'moderato presence';

/**
 * Starts, or joins, the server that keeps its data under `dataDir`, and brings it back should it die before `stop`.
 * Throws when it does not answer within 30 seconds.
 */
export async function embeddedPostgres(dataDir: string, durability: Durability = 'safe'): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const home = realpathSync(dataDir);
  const lock = join(home, 'postgres.starting');
  const cluster = await alone(lock, () => clusterIn(home, durability));
  const presence = await keepPresence(() => alone(lock, () => enter(cluster)));
  return {
    url: urlOf(cluster, 'moderato'),
    async stop() {
      await presence.end();
      await alone(lock, () => stopIfLast(cluster));
    },
  };
}

/** A connection to the server, which is started where it does not run. */
async function enter(cluster: Cluster): Promise<pg.Client> {
  let child: ChildProcess | undefined;
  for (let waited = 0; waited < startsWithinMs; waited += restMs) {
    const running = runningPostmaster(cluster.folder);
    const client = running?.port === undefined ? undefined : await connected(cluster, presenceName);
    if (client !== undefined) return withDatabase(client);
    // It gives up at once while processes of a killed predecessor are still going.
    if (running === undefined && (child === undefined || hasEnded(child))) child = await launch(cluster);
    await sleep(restMs);
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds. Its log is ${cluster.logFile}.`);
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

function urlOf({ folder, password }: Cluster, database: string): string {
  return `postgres://moderato:${password}@127.0.0.1:${String(runningPostmaster(folder)?.port ?? 0)}/${database}`;
}

async function connected(cluster: Cluster, name: string): Promise<pg.Client | undefined> {
  const connectionString = urlOf(cluster, 'postgres');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: name });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}

async function withDatabase(client: pg.Client): Promise<pg.Client> {
  const found = await client.query(`select 1 from pg_database where datname = 'moderato'`);
  if (found.rowCount === 0) await client.query('create database moderato');
  return client;
}

async function stopIfLast(cluster: Cluster): Promise<void> {
  const server = runningPostmaster(cluster.folder);
  const client = server === undefined ? undefined : await connected(cluster, 'moderato leaving');
  if (server === undefined || client === undefined) return;
  const { rows } = await client.query<{ n: string }>(
    'select count(*) as n from pg_stat_activity where application_name = $1',
    [presenceName],
  );
  await client.end();
  if (Number(rows[0]?.n ?? 0) > 0) return;
  process.kill(server.pid, 'SIGINT');
  for (let tries = 0; tries < 200 && runningPostmaster(cluster.folder) !== undefined; tries += 1) await sleep(restMs);
}
