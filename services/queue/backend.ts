// What BullMQ runs on: the same two classes on Redis or on PostgreSQL.
import { createPostgresBackend, createRedisBackend, isPgPool, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { PreparingClient } from '../database/preparing-client.ts';
import type { Log } from '../log/log.ts';
import { ticketSchema, type Ticket } from './ticket.ts';

/** Settings every worker has. The lock is short so that a killed worker's job is soon another's. */
const workerOptions = {
  lockDuration: 6_000,
  stalledInterval: 3_000,
  maxStalledCount: 100,
  drainDelay: 2,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
};

/** The part of a BullMQ queue that we use. */
export interface Tray {
  add(name: string, data: Ticket, opts: { jobId: string }): Promise<unknown>;
  addBulk(jobs: { name: string; data: Ticket; opts: { jobId: string } }[]): Promise<unknown>;
  getJob(id: string): Promise<object | undefined>;
  obliterate(options: { force: boolean }): Promise<unknown>;
  close(): Promise<void>;
}

/** The part of a BullMQ worker that we use. */
export interface Hand {
  close(force?: boolean): Promise<void>;
}

/** Makes queues and workers on one connection, and closes it. */
export interface Backend {
  tray(name: string): Tray;
  hand(name: string, concurrency: number, work: (ticket: Ticket) => Promise<void>): Hand;
  close(): Promise<void>;
}

type Errors = { on(event: 'error', heard: (error: Error) => void): unknown };

function logged<T extends Errors>(thing: T, log: Log): T {
  thing.on('error', (error) => {
    log.debug({ err: error.message }, 'the queue complains');
  });
  return thing;
}

type Failing = Errors & { on(event: 'failed', heard: (job: unknown, error: Error) => void): unknown };

/** A ticket that could not even be put off is dropped here and fetched back from the outbox. */
function watched<T extends Failing>(worker: T, log: Log): T {
  worker.on('failed', (_job, error) => {
    log.warn({ err: error.message }, 'a ticket was dropped; its line will be sent again');
  });
  return logged(worker, log);
}

/**
 * BullMQ on a Redis server, under a name that only processes on the same database share: a live instance and a rehearsal may use
 * one Redis and never see each other's tickets.
 */
export async function redisBackend(url: string, databaseUrl: string, log: Log): Promise<Backend> {
  const prefix = `moderato-${await identityOf(databaseUrl)}`;
  const connection = logged(new Redis(url, { maxRetriesPerRequest: null }), log);
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    tray: (name) => logged(new Queue<Ticket>(name, { connection, prefix }), log),
    hand: (name, concurrency, work) =>
      watched(
        new Worker(name, (job) => work(ticketSchema.parse(job.data)), {
          connection,
          prefix,
          concurrency,
          ...workerOptions,
        }),
        log,
      ),
    close: () => {
      connection.disconnect();
      return Promise.resolve();
    },
  };
}

/** BullMQ on PostgreSQL, in the schema `bullmq` of our own database: 10 connections in all. */
export async function postgresBackend(url: string, log: Log): Promise<Backend> {
  await withClient(url, (client) => runMigrations(client));
  const pool = logged(
    new pg.Pool({ Client: PreparingClient, connectionString: url, max: 10, options: '-c search_path=bullmq' }),
    log,
  );
  if (!isPgPool(pool)) throw new Error('BullMQ does not know this pool.');
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    tray: (name) => logged(new Queue<Ticket>(name, { connection: pool }), log),
    hand: (name, concurrency, work) =>
      watched(
        new Worker(name, (job) => work(ticketSchema.parse(job.data)), {
          connection: pool,
          concurrency,
          ...workerOptions,
        }),
        log,
      ),
    close: () => pool.end(),
  };
}

/** What no two databases share, whatever address they are reached by. */
async function identityOf(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ identity: string }>(
      `select system_identifier || '-' || oid as identity from pg_control_system(), pg_database where datname = current_database()`,
    );
    const identity = rows[0]?.identity;
    if (identity === undefined) throw new Error('The database does not say which one it is.');
    return identity;
  });
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
