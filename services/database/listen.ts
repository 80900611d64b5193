// Hears PostgreSQL's NOTIFY on one channel, and comes back by itself after the server was away.
import pg from 'pg';
import type { Log } from '../log/log.ts';

// Dates without a time stay text: a JavaScript Date would shift them by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Calls `heard` on every notification and after every reconnection. Returns a function that stops listening. */
export function listen(url: string, channel: string, heard: () => void, log: Log): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const reconnect = () => {
    client = undefined;
    if (!stopped) timer = setTimeout(() => void connect(), 500);
  };
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    client = fresh;
    fresh.on('notification', heard);
    fresh.once('error', (error: Error) => {
      log.warn({ err: error.message }, 'lost the database; listening again');
      fresh.end().catch(() => undefined);
      reconnect();
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
      heard();
    } catch {
      fresh.removeAllListeners('error');
      fresh.on('error', () => undefined);
      fresh.end().catch(() => undefined);
      reconnect();
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
