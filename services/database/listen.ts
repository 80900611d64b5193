// Hears PostgreSQL's NOTIFY on one channel, and comes back by itself after the server was away.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log/log.ts';

const restMs = 500;
const connectWithinMs = 5_000;

/** Calls `heard` on every notification and after every reconnection. Returns a function that stops listening. */
export function listen(url: string, channel: string, heard: () => void, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const listening = keepListening(url, channel, heard, log, stop.signal);
  return async () => {
    stop.abort();
    await listening;
  };
}

async function keepListening(url: string, channel: string, heard: () => void, log: Log, stop: AbortSignal) {
  while (!stop.aborted) {
    try {
      await listenOnce(url, channel, heard, stop);
    } catch (error) {
      log.warn({ err: error instanceof Error ? error.message : 'unknown' }, 'lost the database; listening again');
      await sleep(restMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** One connection's life: resolves when told to stop, rejects when the connection is lost or cannot be made. */
async function listenOnce(url: string, channel: string, heard: () => void, stop: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: connectWithinMs });
  const over = new AbortController();
  const ended = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', () => {
      reject(new Error('The connection was closed.'));
    });
    stop.addEventListener('abort', () => resolve(), { signal: over.signal });
  });
  ended.catch(() => undefined);
  client.on('notification', heard);
  try {
    await Promise.race([
      client.connect().then(() => client.query(`listen ${client.escapeIdentifier(channel)}`)),
      ended,
    ]);
    heard();
    await ended;
  } finally {
    over.abort();
    await client.end().catch(() => undefined);
  }
}
