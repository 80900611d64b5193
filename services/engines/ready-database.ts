// A database that is ready to be worked on: connected, up to date, and of the right kind.
import type { Config } from '../config/config.ts';
import { rehearsalClock, systemClock, type Clock } from '../clock/clock.ts';
import { connectDatabase, migrate, type Database } from '../database/database.ts';
import { claimInstance } from '../database/instance.ts';
import { firstAdmin } from '../identity/first-admin.ts';

/** The database and the clock that belongs to it. */
export interface Ready {
  readonly database: Database;
  readonly clock: Clock;
}

/** Connections one process keeps for its own queries. */
const pool = 16;

/** Connects, migrates under a lock, checks live or rehearsal, and makes the first admin's account where one is named. */
export async function readyDatabase(url: string, config: Config): Promise<Ready> {
  const database = await connectDatabase(url, pool);
  await migrate(database);
  await claimInstance(database, config.mode, config.rehearsal?.startsAt);
  const clock = config.mode === 'rehearsal' ? rehearsalClock(database) : systemClock;
  if (config.firstAdminEmail !== undefined) await firstAdmin(database, config.firstAdminEmail, await clock.now());
  return { database, clock };
}
