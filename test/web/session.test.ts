// Sessions as the server keeps them: renewed while they are used, without a write for every page.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startTestWeb, type TestWeb } from '../support/web.ts';

let fresh: FreshDatabase;
let web: TestWeb;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: new Date('2022-03-03T12:00:00Z') });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

interface Row {
  readonly expire: Date;
  readonly written: string;
  readonly used_in: number;
}

async function onlySession(): Promise<Row> {
  const rows: Row[] = await fresh.database.query(
    `select expire, xmin::text as written, (sess->>'usedIn')::integer as used_in from session`,
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`there are ${String(rows.length)} sessions`);
  return row;
}

test('a session is written in the first request of an hour and not again in that hour', async () => {
  const admin = await web.signIn('admin');
  expect((await admin.get('/windows')).status).toBe(200);
  const first = await onlySession();
  for (let page = 0; page < 3; page += 1) expect((await admin.get('/windows')).status).toBe(200);
  const later = await onlySession();
  // Where the hour struck in between it was written again, which is the other thing that is promised.
  expect(later.written === first.written).toBe(later.used_in === first.used_in);
});

test('a session that is used in another hour lasts its whole time from then', async () => {
  await fresh.database.query('delete from session');
  const admin = await web.signIn('admin');
  await fresh.database.query(
    `update session set sess = (sess::jsonb || '{"usedIn": 1}')::json, expire = now() + interval '1 minute'`,
  );
  const before = await onlySession();
  expect((await admin.get('/windows')).status).toBe(200);
  expect((await onlySession()).expire.getTime() - before.expire.getTime()).toBeGreaterThan(58 * 60_000);
});

test('a session that has run out asks for a sign-in', async () => {
  const admin = await web.signIn('admin');
  await fresh.database.query(`update session set expire = now() - interval '1 second'`);
  expect((await admin.get('/windows')).location).toContain('/sign-in');
});
