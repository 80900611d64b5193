// Hearing NOTIFY, also after the connection was cut.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listen } from '../../../services/database/listen.ts';
import { makeLog } from '../../../services/log/log.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../support/until.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const listeners = () =>
  fresh.database.query<{ pid: number }[]>(
    `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  );

test('a cut connection is made again, once, and stopping ends it', async () => {
  let heard = 0;
  const stop = listen(fresh.url, 'a "channel"', () => (heard += 1), makeLog('silent', 'test'));
  await until('it listens', () => heard === 1);
  await fresh.database.query(`notify "a ""channel"""`);
  await until('it hears', () => heard === 2);
  for (let cut = 0; cut < 2; cut += 1) {
    const before = heard;
    for (const { pid } of await listeners()) await fresh.database.query('select pg_terminate_backend($1)', [pid]);
    await until('it listens again, and says so', () => heard === before + 1);
    expect(await listeners()).toHaveLength(1);
  }
  await fresh.database.query(`notify "a ""channel"""`);
  await until('it hears again', () => heard === 5);
  await stop();
  await until('nobody listens', async () => (await listeners()).length === 0);
});

test('it can be stopped while no server answers', async () => {
  const stop = listen('postgres://nobody@127.0.0.1:9/none', 'outbox', () => undefined, makeLog('silent', 'test'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await stop();
});
