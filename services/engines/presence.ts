// One quiet connection of every process that uses the embedded server: it counts the users, and notices when the server is gone.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const restMs = 500;

/** A process's place at the server. */
export interface Presence {
  end(): Promise<void>;
}

/** Connects, and connects again whenever the connection is lost; `connect` brings the server back where it is down. */
export async function keepPresence(connect: () => Promise<pg.Client>): Promise<Presence> {
  let ended = false;
  let client = await connect();
  let returning: Promise<void> | undefined;
  const comeBack = async () => {
    while (!ended) {
      try {
        client = await connect();
        watch();
        return;
      } catch {
        await sleep(restMs);
      }
    }
  };
  const watch = () => {
    client.on('error', () => undefined);
    client.once('end', () => {
      if (!ended) returning = comeBack();
    });
  };
  watch();
  return {
    async end() {
      ended = true;
      await returning;
      await client.end().catch(() => undefined);
    },
  };
}
