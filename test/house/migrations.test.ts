// The database's history: every migration can be undone and done again, and the tables as code sees them are those that stand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectDatabase, type Database, migrate } from '../../services/database/database.ts';
import { embeddedPostgres, type EmbeddedPostgres } from '../../services/engines/embedded-postgres.ts';

interface StandingColumn {
  readonly place: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly standard: string | null;
}

const sql = `
  select table_name || '.' || column_name as place, ltrim(udt_name, '_') || case when data_type = 'ARRAY' then '[]' else '' end as type,
    is_nullable = 'YES' as nullable, column_default as standard
  from information_schema.columns where table_schema = 'public' and table_name <> 'migrations' order by 1`;

/** PostgreSQL's short names of the types that entities write out. */
const shortNames = new Map([
  ['boolean', 'bool'],
  ['integer', 'int4'],
  ['bigint', 'int8'],
  ['smallint', 'int2'],
]);

const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
let postgres: EmbeddedPostgres;
let database: Database;

async function standing(): Promise<readonly StandingColumn[]> {
  return database.query<StandingColumn[]>(sql);
}

async function counted(query: string): Promise<number> {
  const [row] = await database.query<{ n: string }[]>(query);
  return Number(row?.n);
}

beforeAll(async () => {
  postgres = await embeddedPostgres(folder, 'quick');
  database = await connectDatabase(postgres.url);
  await migrate(database);
});

afterAll(async () => {
  await database.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('every migration can be undone, leaving nothing, and done again to the same end', async () => {
  const before = await standing();
  while ((await counted('select count(*) as n from migrations')) > 0) await database.undoLastMigration();
  expect(await standing()).toEqual([]);
  expect(await counted(`select count(*) as n from pg_proc where pronamespace = 'public'::regnamespace`)).toBe(0);
  await migrate(database);
  expect(await standing()).toEqual(before);
});

test('the tables that code sees are the tables that stand', async () => {
  const seen = database.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => {
      const type = typeof column.type === 'string' ? column.type : column.type.name;
      return {
        place: `${tableName}.${column.databaseName}`,
        type: `${shortNames.get(type) ?? type}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
      };
    }),
  );
  const stand = (await standing()).map(({ place, type, nullable }) => ({ place, type, nullable }));
  expect(stand.length).toBeGreaterThan(100);
  expect(seen.toSorted((a, b) => (a.place < b.place ? -1 : 1))).toEqual(
    stand.toSorted((a, b) => (a.place < b.place ? -1 : 1)),
  );
});

test('no column dates itself: the rules’ clock is the only one', async () => {
  const dated = (await standing()).filter(({ standard }) => /now|timestamp|current|clock/i.test(standard ?? ''));
  expect(dated).toEqual([]);
});

test('history can be neither changed nor shortened', async () => {
  await database.query(
    `insert into history (at, who, subject, subject_id, transition, to_state, why)
     values ('2022-03-03', 'clock', 'window', '00000000-0000-4000-8000-000000000000', 'publish', 'published', '{}')`,
  );
  for (const statement of [`update history set who = 'me'`, 'delete from history', 'truncate history cascade']) {
    await expect(database.query(statement)).rejects.toThrow('append-only');
  }
});
