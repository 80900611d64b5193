// The engines behind the product: servers named by the environment, else an embedded PostgreSQL that also carries the queue.
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { embeddedPostgres } from './embedded-postgres.ts';

/** Where the database and the queue are. */
export interface Engines {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  stop(): Promise<void>;
}

/** Starts what is not named; joins it when another process already has. */
export async function startEngines(config: Config): Promise<Engines> {
  if (config.databaseUrl !== undefined)
    return { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, stop: () => Promise.resolve() };
  // What a rehearsal holds can be made again: it does not wait for the disk.
  const durability = config.mode === 'rehearsal' ? 'quick' : 'safe';
  const postgres = await embeddedPostgres(join(config.dataDir, 'engine'), durability);
  return { databaseUrl: postgres.url, redisUrl: config.redisUrl, stop: () => postgres.stop() };
}
