// The embedded server's life among processes that come, go and are killed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { embeddedPostgres } from '../../../services/engines/embedded-postgres.ts';
import { until } from '../../support/until.ts';
import { ask, cleanUp, end, folder, isRunning, kill, serverOf, use, zombie } from './engine-users.ts';

afterEach(cleanUp);

describe('among processes', () => {
  test('the first starts it, others join it, and the last one out stops it', async () => {
    const place = folder();
    const [one, two] = await Promise.all([use(place), use(place)]);
    const pid = serverOf(place);
    expect(two.url).toBe(one.url);
    await end(one);
    expect(pid !== undefined && isRunning(pid)).toBe(true);
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(two);
    expect(pid !== undefined && isRunning(pid)).toBe(false);
  });

  test('when its starter is killed with -9, the next process takes it over with what it holds, and stops it', async () => {
    const place = folder();
    const one = await use(place);
    await ask(one.url, 'create table kept as select 7 as n');
    const pid = serverOf(place);
    await kill(one.child);
    const two = await use(place);
    expect(serverOf(place)).toBe(pid);
    expect(await ask(two.url, 'select n from kept')).toEqual([{ n: 7 }]);
    await end(two);
    expect(pid !== undefined && isRunning(pid)).toBe(false);
  });

  test('killed with -9 itself, it is brought back at its address by those who use it', async () => {
    const place = folder();
    const server = await embeddedPostgres(place, 'safe');
    const two = await use(place);
    await ask(server.url, 'create table kept as select 7 as n');
    const pid = serverOf(place);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    const answers = () =>
      ask(server.url, 'select n from kept').then(
        (rows) => rows.length === 1,
        () => false,
      );
    await until('it answers again', answers, 30);
    expect(serverOf(place)).not.toBe(pid);
    await end(two);
    await until('it answers those who stay', answers, 30);
    const last = serverOf(place);
    await server.stop();
    expect(last !== undefined && isRunning(last)).toBe(false);
  });
});

test('neither a half-made cluster nor a pid file that names a zombie, a stranger or nobody is taken for a server', async () => {
  const place = folder();
  mkdirSync(join(place, 'postgres.making'));
  writeFileSync(join(place, 'postgres.making', 'PG_VERSION'), '18\n');
  await (await embeddedPostgres(place, 'quick')).stop();
  for (const pid of [await zombie(), process.pid, 4_194_304]) {
    writeFileSync(
      join(place, 'postgres', 'postmaster.pid'),
      `${String(pid)}\n${place}/postgres\n0\n5432\n\n127.0.0.1\n`,
    );
    const server = await embeddedPostgres(place, 'quick');
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  }
});
