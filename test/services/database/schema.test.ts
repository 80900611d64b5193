// The schema beyond its columns: constraints, indexes, triggers and functions come back the same after down and up.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { migrate } from '../../../services/database/database.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';
import { windowLifeSchema } from '../../../domain/window/life.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const constraints = `select conrelid::regclass || ' ' || conname || ': ' || pg_get_constraintdef(oid) as line from pg_constraint
  where connamespace = 'public'::regnamespace order by 1`;
const shape = async () => {
  const ask = async (sql: string) => (await fresh.database.query<{ line: string }[]>(sql)).map(({ line }) => line);
  return {
    columns:
      await ask(`select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public' order by 1`),
    constraints: await ask(constraints),
    indexes: await ask(`select indexdef as line from pg_indexes where schemaname = 'public' order by 1`),
    triggers: await ask(`select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by 1`),
    functions: await ask(
      `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
    ),
  };
};

test('down and up again leaves the very same schema', async () => {
  const before = await shape();
  expect(before.triggers.length).toBeGreaterThan(2);
  for (;;) {
    const left: unknown[] = await fresh.database.query('select 1 from migrations');
    if (left.length === 0) break;
    await fresh.database.undoLastMigration();
  }
  await migrate(fresh.database);
  expect(await shape()).toEqual(before);
});

test.each([
  ['submission', submissionSchema.options.map(({ shape: { state } }) => state.value)],
  ['submission_window', windowLifeSchema.options.map(({ shape: { state } }) => state.value)],
])('the states that %s may be in are those of the domain', async (table, states) => {
  const lines: { line: string }[] = await fresh.database.query(constraints);
  const check = lines
    .map(({ line }) => line)
    .filter((line) => line.startsWith(`${table} `) && line.includes('CHECK') && line.includes('state'));
  const named = check.flatMap((line) => [...line.matchAll(/'([a-z-]+)'::text/g)].flatMap(([, state]) => state ?? []));
  expect(named.sort()).toEqual([...states].sort());
});

test('a day without a time stays the day it is', async () => {
  expect(await fresh.database.query(`select date '2022-03-27' as day`)).toEqual([{ day: '2022-03-27' }]);
});
