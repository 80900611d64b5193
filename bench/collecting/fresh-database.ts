// A new database for each collecting, on the one server of the run.
import pg from 'pg';
import { connectDatabase, migrate, type Database } from '../../services/database/database.ts';

/** A database of one's own. */
export interface FreshDatabase {
  readonly database: Database;
  readonly url: string;
  /** Disconnects and drops it. */
  drop(): Promise<void>;
}

/** Makes a migrated, empty database on the server of `serverUrl`. */
export async function freshDatabase(serverUrl: string, name: string): Promise<FreshDatabase> {
  await admin(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await connectDatabase(url.href, 2);
  await migrate(database);
  return {
    database,
    url: url.href,
    async drop() {
      await database.destroy();
      await admin(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
