// A fresh real database for each test file, cloned from a template on one embedded PostgreSQL that all test runs of a checkout share.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectDatabase, migrate, type Database } from '../../services/database/database.ts';
import { alone } from '../../services/engines/alone.ts';
import { embeddedPostgres, type EmbeddedPostgres } from '../../services/engines/embedded-postgres.ts';

/** A database of one's own. */
export interface FreshDatabase {
  readonly database: Database;
  readonly url: string;
  /** Drops it, and stops the server if nobody else uses it. */
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = join(root, 'migrations');
/** One server a checkout: another checkout's tests may run other code at the same time. */
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
const folder = join(tmpdir(), `moderato-tests-${userInfo().username}-${checkout}`);

/** Makes a migrated, empty database. The connection that is kept here also keeps the server running until `close`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  mkdirSync(folder, { recursive: true });
  const name = `t_${String(process.pid)}_${randomBytes(4).toString('hex')}`;
  const { postgres, admin } = await alone(join(folder, 'joining'), () => joinServer(name));
  const url = urlOf(postgres, name);
  const database = await connectDatabase(url);
  return {
    database,
    url,
    async close() {
      await database.destroy();
      await admin.query(`drop database if exists ${name} with (force)`);
      await alone(join(folder, 'joining'), async () => {
        await admin.end();
        await postgres.stop();
      });
    },
  };
}

async function joinServer(name: string): Promise<{ postgres: EmbeddedPostgres; admin: pg.Client }> {
  const postgres = await embeddedPostgres(folder, 'quick');
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await dropLeftovers(admin);
  await admin.query(`create database ${name} template ${await template(postgres, admin)}`);
  return { postgres, admin };
}

/** The template of today's migrations: made under another name first, so that a half-made one is never cloned. */
async function template(postgres: EmbeddedPostgres, admin: pg.Client): Promise<string> {
  const texts = readdirSync(migrations)
    .toSorted()
    .map((file) => readFileSync(join(migrations, file), 'utf8'));
  const name = `template_${createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)}`;
  const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 1) return name;
  await admin.query('drop database if exists making_template with (force)');
  await admin.query('create database making_template');
  const database = await connectDatabase(urlOf(postgres, 'making_template'));
  await migrate(database);
  await database.destroy();
  await admin.query(`alter database making_template rename to ${name}`);
  return name;
}

/** Databases of test processes that were killed. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^t_[0-9]+_'`,
  );
  for (const { datname } of rows)
    if (!isAlive(Number(datname.split('_')[1]))) await admin.query(`drop database if exists ${datname} with (force)`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function urlOf(postgres: EmbeddedPostgres, name: string): string {
  return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
}
