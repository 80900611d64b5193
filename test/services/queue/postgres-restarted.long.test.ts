// PostgreSQL dies under load and comes back: live relays and workers go on, and every line is done once.
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { connectDatabase, inTransaction, migrate } from '../../../services/database/database.ts';
import { embeddedPostgres } from '../../../services/engines/embedded-postgres.ts';
import { makeLog } from '../../../services/log/log.ts';
import { finishLine, openLine } from '../../../services/outbox/line.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { startRelay } from '../../../services/outbox/relay.ts';
import { queueEngines, queueOf } from '../../support/queue-engines.ts';
import { until } from '../../support/until.ts';

const now = new Date('2022-03-03T12:00:00Z');
const lines = 600;

test.each([...queueEngines])(
  'with the queue on $engine, killed with -9 three times',
  async ({ redisUrl }) => {
    const folder = mkdtempSync(join(tmpdir(), 'moderato-restarts-'));
    chmodSync(folder, 0o755);
    const log = makeLog('silent', 'test');
    const server = await embeddedPostgres(folder, 'safe');
    const database = await connectDatabase(server.url);
    await migrate(database);
    await database.query('create table made (key text not null)');
    const keys = Array.from({ length: lines }, (_none, n) => `k${String(n)}`);
    await inTransaction(database, (tx) =>
      owe(
        tx,
        keys.map((key) => ({ job: 'look-at-moodle', key, payload: { id: key }, dueAt: now })),
      ),
    );
    const queues = [await queueOf(server, redisUrl), await queueOf(server, redisUrl)];
    for (const queue of queues)
      queue.work(async (ticket) => {
        const line = await openLine(database, ticket);
        if (line === undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 40));
        await inTransaction(database, async (tx) => {
          const held: unknown[] = await tx.query('select 1 from outbox where id = $1 and done_at is null for update', [
            line.id,
          ]);
          if (held.length > 0) await tx.query('insert into made values ($1)', [line.key]);
          await finishLine(tx, line, now);
        });
      });
    const relays = queues.map((queue) =>
      startRelay(database, server.url, { now: () => Promise.resolve(now) }, queue, log),
    );
    const done = async () => {
      const rows: { n: string }[] = await database.query('select count(*) as n from made');
      return Number(rows[0]?.n ?? 0);
    };
    for (const share of [0.1, 0.3, 0.6]) {
      await until(
        `${String(share * 100)} % are done`,
        () =>
          done().then(
            (n) => n >= lines * share,
            () => false,
          ),
        120,
      );
      process.kill(Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    }
    const left = () =>
      database.query<unknown[]>('select 1 from outbox where done_at is null').then(
        (rows) => rows.length === 0,
        () => false,
      );
    await until('all are done', left, 180);
    const made: { key: string }[] = await database.query('select key from made');
    expect(made.map(({ key }) => key).sort()).toEqual(keys.toSorted());
    await Promise.all(relays.map((relay) => relay.stop()));
    await Promise.all(queues.map((queue) => queue.close()));
    await database.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  600_000,
);
