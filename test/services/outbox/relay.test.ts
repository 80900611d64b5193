// The relay: from a due line to a worker at least once, whatever is lost on the way.
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { makeLog } from '../../../services/log/log.ts';
import { finishLine, openLine } from '../../../services/outbox/line.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { fetchBackLost, markDue, relayDue, startRelay } from '../../../services/outbox/relay.ts';
import type { QueueDoor } from '../../../services/queue/queue.ts';
import type { Ticket } from '../../../services/queue/ticket.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { queueOf } from '../../support/queue-engines.ts';
import { until } from '../../support/until.ts';

const now = new Date('2022-03-03T12:00:00Z');
const soon = new Date('2022-03-03T12:00:01Z');
let fresh: FreshDatabase;
let queue: QueueDoor;

beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(async () => {
  await fresh.database.query('truncate outbox');
  queue = await queueOf(fresh);
});
afterEach(async () => {
  await queue.empty();
  await queue.close();
});
afterAll(() => fresh.close());

async function oweLooks(keys: readonly string[], dueAt = now): Promise<void> {
  await inTransaction(fresh.database, (tx) =>
    owe(
      tx,
      keys.map((key) => ({ job: 'look-at-moodle', key, payload: { id: key }, dueAt })),
    ),
  );
}

/** Says that everything was sent eleven seconds ago: long enough to be asked after. */
const wait = () => fresh.database.query<unknown>(`update outbox set sent_at = sent_at - interval '11 seconds'`);

/** Works as the pipeline does, and notes whose lines were really open. */
function workOn(door: QueueDoor, seen: string[]): void {
  door.work(async (ticket) => {
    const line = await openLine(fresh.database, ticket);
    if (line === undefined) return;
    seen.push(line.key);
    await inTransaction(fresh.database, (tx) => finishLine(tx, line, now));
  });
}

const allDone = async () =>
  (await fresh.database.query<unknown[]>('select 1 from outbox where done_at is null')).length === 0;

test('only what is due by the rules’ clock is sent, the first owed first', async () => {
  await oweLooks(['late'], soon);
  await oweLooks(['b', 'a']);
  expect(await relayDue(fresh.database, now, queue)).toBe(2);
  expect(await relayDue(fresh.database, now, queue)).toBe(0);
  const sent = await fresh.database.query<unknown>('select key from outbox where sent_at is not null order by id');
  expect(sent).toEqual([{ key: 'b' }, { key: 'a' }]);
  expect(await relayDue(fresh.database, soon, queue)).toBe(1);
});

test('relays that race send each line once', async () => {
  await oweLooks(Array.from({ length: 40 }, (_none, n) => `k${String(n)}`));
  const seen: string[] = [];
  const marked = await Promise.all(Array.from({ length: 4 }, () => markDue(fresh.database, now)));
  expect(marked.flat()).toHaveLength(40);
  await queue.add(marked.flat());
  workOn(queue, seen);
  await until('all is done', allDone);
  expect(seen.sort()).toEqual(Array.from({ length: 40 }, (_none, n) => `k${String(n)}`).sort());
});

test('a relay does not wait for a line that another is just marking', async () => {
  await oweLooks(['a', 'b']);
  await inTransaction(fresh.database, async (tx) => {
    await tx.query(`select 1 from outbox where key = 'a' for update`);
    expect(await markDue(fresh.database, now)).toHaveLength(1);
  });
  expect(await markDue(fresh.database, now)).toHaveLength(1);
});

test('a line that was marked and never added, its relay killed, is sent again after a while and not before', async () => {
  await oweLooks(['a']);
  await markDue(fresh.database, now);
  expect(await fetchBackLost(fresh.database, queue)).toBe(0);
  await wait();
  expect(await fetchBackLost(fresh.database, queue)).toBe(1);
  expect(await relayDue(fresh.database, now, queue)).toBe(1);
  const seen: string[] = [];
  workOn(queue, seen);
  await until('it is done', allDone);
  expect(seen).toEqual(['a']);
});

test('a line that the queue still knows is left to it, and asked after in turn', async () => {
  await oweLooks(['a']);
  await relayDue(fresh.database, now, queue);
  await wait();
  expect(await fetchBackLost(fresh.database, queue)).toBe(0);
  const [asked] = await fresh.database.query<{ young: boolean }[]>(
    `select sent_at > clock_timestamp() - interval '5 seconds' as young from outbox`,
  );
  expect(asked).toEqual({ young: true });
});

test('an emptied queue loses nothing', async () => {
  await oweLooks(['a', 'b', 'c']);
  await relayDue(fresh.database, now, queue);
  await queue.empty();
  await wait();
  expect(await fetchBackLost(fresh.database, queue)).toBe(3);
  await relayDue(fresh.database, now, queue);
  const seen: string[] = [];
  workOn(queue, seen);
  await until('all is done', allDone);
  expect(seen.sort()).toEqual(['a', 'b', 'c']);
});

test('a line that was sent again in the meantime is not fetched back by one who read it before', async () => {
  await oweLooks(['a']);
  await relayDue(fresh.database, now, queue);
  await queue.empty();
  await wait();
  // The queue is asked; before the answer is used, another process has fetched the line back and sent it.
  const slow: QueueDoor = {
    ...queue,
    knows: async (ticket) => {
      await fresh.database.query('update outbox set sent_at = null');
      await relayDue(fresh.database, now, queue);
      return queue.knows(ticket);
    },
  };
  await fetchBackLost(fresh.database, slow);
  expect(await fresh.database.query('select sends, sent_at is not null as sent from outbox')).toEqual([
    { sends: 2, sent: true },
  ]);
});

test('a line whose ticket could not be added is owed as before', async () => {
  await oweLooks(['a']);
  const away: QueueDoor = { ...queue, add: () => Promise.reject(new Error('the queue is away')) };
  await expect(relayDue(fresh.database, now, away)).rejects.toThrow('the queue is away');
  expect(await relayDue(fresh.database, now, queue)).toBe(1);
});

test('two relays and two workers: every line is worked once, new ones are heard at once, and all stop', async () => {
  const seen: string[] = [];
  const other = await queueOf(fresh);
  workOn(queue, seen);
  workOn(other, seen);
  const clock = { now: () => Promise.resolve(now) };
  const log = makeLog('silent', 'test');
  const relays = [queue, other].map((door) => startRelay(fresh.database, fresh.url, clock, door, log));
  for (let round = 0; round < 5; round += 1) {
    await oweLooks([1, 2, 3].map((n) => `r${String(round)}-${String(n)}`));
    await until('the round is done', allDone);
  }
  await Promise.all(relays.map((relay) => relay.stop()));
  await other.close();
  expect(seen).toHaveLength(15);
  expect(new Set(seen).size).toBe(15);
});

test('a relay outlives a queue that is away', async () => {
  let isAway = true;
  const seen: Ticket[] = [];
  const flaky: QueueDoor = {
    ...queue,
    add: (tickets) => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(void seen.push(...tickets))),
  };
  const relay = startRelay(
    fresh.database,
    fresh.url,
    { now: () => Promise.resolve(now) },
    flaky,
    makeLog('silent', 'test'),
  );
  await oweLooks(['a']);
  await until(
    'it was tried',
    async () => (await fresh.database.query<unknown[]>('select 1 from outbox where sends > 0')).length > 0,
  );
  isAway = false;
  await until('it was sent', () => seen.length > 0);
  await relay.stop();
  expect(seen.at(-1)).toMatchObject({ job: 'look-at-moodle' });
});
