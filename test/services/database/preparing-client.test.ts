// A connection plans a question once, however often it is asked.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PreparingClient } from '../../../services/database/preparing-client.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let client: PreparingClient;

beforeAll(async () => {
  fresh = await freshDatabase();
  client = new PreparingClient({ connectionString: fresh.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await fresh.close();
});

async function prepared(): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

test('what is asked with values is prepared once and answers each time for the values of that time', async () => {
  const text = 'select $1::integer * 2 as twice';
  for (const value of [1, 0, 21]) {
    const { rows } = await client.query<{ twice: number }>(text, [value]);
    expect(rows).toEqual([{ twice: value * 2 }]);
  }
  await client.query('select count(*) from instance', []);
  expect(await prepared()).toEqual([text, 'select count(*) from instance']);
});

test('a transaction goes as it is, and what failed in it is asked again after it', async () => {
  const text = 'select 1 / $1::integer as part';
  await client.query('begin');
  await expect(client.query(text, [0])).rejects.toThrow('division by zero');
  await client.query('rollback');
  expect((await client.query<{ part: number }>(text, [1])).rows).toEqual([{ part: 1 }]);
  expect(await prepared()).not.toContain('begin');
});

test('a question that does not parse says so each time', async () => {
  for (let time = 0; time < 2; time += 1)
    await expect(client.query('select nothing from nowhere where id = $1', [1])).rejects.toThrow('nowhere');
});
