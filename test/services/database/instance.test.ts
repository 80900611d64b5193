// A database is made as live or as rehearsal, once, and every process that meets it must want the same.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rehearsalClock } from '../../../services/clock/clock.ts';
import { connectDatabase, migrate } from '../../../services/database/database.ts';
import { claimInstance, WrongInstance } from '../../../services/database/instance.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const start = new Date('2022-02-03T12:00:00Z');
let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.close());

test('a live start refuses a rehearsal’s database, and says what to do', async () => {
  await claimInstance(fresh.database, 'rehearsal', start);
  await expect(claimInstance(fresh.database, 'live')).rejects.toThrow(WrongInstance);
  await expect(claimInstance(fresh.database, 'live')).rejects.toThrow(
    /made for a rehearsal instance .* runs as live.*DATABASE_URL/s,
  );
});

test('a rehearsal refuses a live database', async () => {
  await claimInstance(fresh.database, 'live');
  await expect(claimInstance(fresh.database, 'rehearsal', start)).rejects.toThrow(WrongInstance);
  await expect(rehearsalClock(fresh.database).now()).resolves.toBeNull();
});

test('processes that start together make it once; a later start leaves the rehearsal’s time alone', async () => {
  await Promise.all(Array.from({ length: 4 }, () => claimInstance(fresh.database, 'rehearsal', start)));
  await fresh.database.query(`update instance set rehearsal_now = '2022-03-03T12:00:00Z'`);
  await claimInstance(fresh.database, 'rehearsal', start);
  expect(await rehearsalClock(fresh.database).now()).toEqual(new Date('2022-03-03T12:00:00Z'));
});

test('of a live and a rehearsing process that start together on a new database, one is refused', async () => {
  const claims = await Promise.allSettled([
    claimInstance(fresh.database, 'live'),
    claimInstance(fresh.database, 'rehearsal', start),
  ]);
  expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('processes that start together migrate once', async () => {
  const others = await Promise.all([1, 2, 3].map(() => connectDatabase(fresh.url, 2)));
  await fresh.database.query('drop schema public cascade; create schema public');
  await Promise.all(others.map((each) => migrate(each)));
  const made: { n: string }[] = await fresh.database.query('select count(*) as n from migrations');
  expect(Number(made[0]?.n)).toBeGreaterThan(0);
  await Promise.all(others.map((each) => each.destroy()));
});
