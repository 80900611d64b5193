// PostgreSQL is killed with -9 in the middle of an intake and started again: the workers come back by themselves and nothing is lost or doubled.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { connectDatabase, migrate } from '../../services/database/database.ts';
import { embeddedPostgres, type EmbeddedPostgres } from '../../services/engines/embedded-postgres.ts';
import { postgresBinaries } from '../../services/engines/postgres-binaries.ts';
import { runningPostmaster } from '../../services/engines/postmaster.ts';
import { launchAs } from '../../services/engines/unprivileged.ts';
import { afterClose, pupils } from '../support/cohort-site.ts';
import { copiesOf, lifeOf } from '../support/intake-facts.ts';
import { startInstance, type Instance } from '../support/instance.ts';

const folder = mkdtempSync(join(tmpdir(), 'moderato-killed-'));
let postgres: EmbeddedPostgres;
let instance: Instance;

beforeAll(async () => {
  // A server of its own, with full durability: what was committed must be there after the kill.
  postgres = await embeddedPostgres(folder);
  const database = await connectDatabase(postgres.url);
  await migrate(database);
  instance = await startInstance({
    people: 40,
    startsAt: afterClose(-600),
    patienceMs: 240_000,
    fresh: { database, url: postgres.url, close: () => database.destroy() },
  });
}, 120_000);
afterAll(async () => {
  await instance.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** Kills the postmaster, waits until its children have gone, and starts it again on the same port. */
async function killAndRestart(): Promise<void> {
  const data = join(folder, 'postgres');
  const server = runningPostmaster(data);
  if (server === undefined) throw new Error('PostgreSQL does not run.');
  process.kill(server.pid, 'SIGKILL');
  const { postgres: program } = await postgresBinaries();
  const as = launchAs([program, data]);
  const log = openSync(join(folder, 'postgres.log'), 'a');
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(200);
    if (runningPostmaster(data) === undefined) {
      const [first, ...before] = as.command(program);
      const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'].flatMap(
        (setting) => ['-c', setting],
      );
      spawn(first, [...before, '-D', data, '-p', String(server.port), ...settings], {
        ...as.options,
        detached: true,
        stdio: ['ignore', log, log],
      }).unref();
      await pause(500);
    }
    const client = new pg.Client({ connectionString: postgres.url });
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
  }
  throw new Error('PostgreSQL did not come back.');
}

test('[R72] PostgreSQL killed under load: every submission is here in the end, once, with one receipt', async () => {
  const windowId = await instance.setUp();
  for (const who of pupils(40)) await instance.moodle.handIn(who, '1', { [`${who.name}.docx`]: `By ${who.name}` });
  await instance.publish(windowId);
  await instance.stepTo(afterClose(0));
  let killed = false;
  const between = async () => {
    if (killed || (await copiesOf(instance.database, windowId)).length < 10) return;
    killed = true;
    await killAndRestart();
  };
  for (let tries = 0; tries < 20; tries += 1) {
    // The test's own questions fail too while the server is away.
    const done = await instance.stepTo(afterClose(300), between).then(
      () => true,
      () => false,
    );
    if (done) break;
    await pause(1_000);
  }
  expect(killed).toBe(true);
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
  expect(await instance.counts(windowId)).toMatchObject({
    expected: 80,
    received: 40,
    notSubmitted: 40,
    undecided: 0,
    failedToCopy: 0,
  });
  expect(await copiesOf(instance.database, windowId)).toHaveLength(40);
  const receipts = (await instance.mail.list()).filter(({ subject }) => subject.includes('received'));
  expect(receipts).toHaveLength(40);
  expect(new Set(receipts.flatMap(({ to }) => to)).size).toBe(40);
}, 400_000);
