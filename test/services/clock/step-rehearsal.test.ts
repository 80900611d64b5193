// A rehearsal's time: one row that moves from due moment to due moment, other clocks first.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { rehearsalClock, systemClock } from '../../../services/clock/clock.ts';
import { stepRehearsal } from '../../../services/clock/step-rehearsal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { claimInstance } from '../../../services/database/instance.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const start = new Date('2022-02-03T12:00:00Z');
const later = new Date('2022-02-17T09:00:00Z');
const latest = new Date('2022-03-03T12:00:00Z');
let fresh: FreshDatabase;
let heard: string[];
let oursThen: (Date | string)[];
let answerWith = 204;
const other = createServer((request, response) => {
  void text(request).then(async (body) => {
    heard.push(body);
    oursThen.push(await rehearsalClock(fresh.database).now());
    response.writeHead(answerWith).end();
  });
});
let url: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  await claimInstance(fresh.database, 'rehearsal', start);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/clock`;
});
beforeEach(async () => {
  heard = [];
  oursThen = [];
  answerWith = 204;
  await fresh.database.query('truncate outbox');
  await fresh.database.query('update instance set rehearsal_now = $1', [start]);
});
afterEach(() => expect(heard.length).toBe(oursThen.length));
afterAll(async () => {
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
  await fresh.close();
});

const now = () => rehearsalClock(fresh.database).now();
const oweAt = (...moments: Date[]) =>
  inTransaction(fresh.database, (tx) =>
    owe(
      tx,
      moments.map((dueAt) => ({ job: 'remind', key: dueAt.toISOString(), payload: {}, dueAt })),
    ),
  );
const step = (until: Date | null = null, from = start) => stepRehearsal(fresh.database, [url], from, until);

test('it steps to the next due moment, or to the moment asked for if that is earlier', async () => {
  await oweAt(latest, later);
  const soon = new Date('2022-02-10T00:00:00Z');
  expect(await step(soon)).toEqual({ now: soon });
  expect(await step(latest, soon)).toEqual({ now: later });
  expect(await now()).toEqual(later);
});

test('with nothing owed it goes where it is asked, and nowhere when not asked', async () => {
  expect(await step()).toEqual({ now: start });
  expect(heard).toEqual([]);
  expect(await step(latest)).toEqual({ now: latest });
});

test('it never goes back', async () => {
  expect(await step(new Date('2022-01-01T00:00:00Z'))).toEqual({ now: start });
  expect(await now()).toEqual(start);
});

test('it refuses while work that is due is not done, sent or not', async () => {
  await oweAt(start, later);
  expect(await step()).toEqual({ refused: 'rehearsal-busy' });
  await fresh.database.query('update outbox set sent_at = clock_timestamp() where due_at = $1', [start]);
  expect(await step()).toEqual({ refused: 'rehearsal-busy' });
  expect([await now(), heard]).toEqual([start, []]);
  await fresh.database.query('update outbox set done_at = due_at where due_at = $1', [start]);
  expect(await step()).toEqual({ now: later });
});

test('other clocks are told first, and ours stands when one does not take it', async () => {
  await oweAt(later);
  answerWith = 500;
  await expect(step()).rejects.toThrow('answered 500');
  expect(await now()).toEqual(start);
  answerWith = 204;
  await step();
  expect(heard).toEqual([JSON.stringify({ now: later.toISOString() }), JSON.stringify({ now: later.toISOString() })]);
  expect(oursThen).toEqual([start, start]);
});

test('of many who step, one does, and the other clocks hear of that step only', async () => {
  await oweAt(later);
  const soon = new Date('2022-02-10T00:00:00Z');
  const outcomes = await Promise.all([step(), step(soon), step(), step(soon)]);
  const moved = outcomes.filter((outcome) => !isRefusal(outcome));
  expect(moved).toHaveLength(1);
  expect(outcomes.filter(isRefusal)).toHaveLength(3);
  expect(heard).toHaveLength(1);
  expect(moved).toEqual([{ now: await now() }]);
  expect(heard).toEqual([JSON.stringify({ now: (await now()).toISOString() })]);
});

test('who stepped from a moment that has passed is refused', async () => {
  await step(later);
  expect(await step(latest)).toEqual({ refused: 'rehearsal-busy' });
  expect(await now()).toEqual(later);
});

test('a clock is the machine’s or the rehearsal’s row', async () => {
  const before = new Date();
  const system = await systemClock.now();
  expect(system >= before && system <= new Date()).toBe(true);
  expect(await now()).toEqual(start);
});
