// The outbox: what is owed, and what becomes of it while its job runs.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { finishLine, openLine, putOff, runAgain, type Line } from '../../../services/outbox/line.ts';
import { forgive, owe, oweInstead, type Owed } from '../../../services/outbox/owe.ts';
import { pendingAt } from '../../../services/outbox/quiet.ts';
import { markDue } from '../../../services/outbox/relay.ts';
import { raiseProblem } from '../../../services/register/problem.ts';
import type { Tx } from '../../../services/database/database.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const now = new Date('2022-03-03T12:00:00Z');
const later = new Date('2022-03-10T12:00:00Z');
const latest = new Date('2022-03-17T12:00:00Z');
const look = (key: string, dueAt = now): Owed => ({ job: 'look-at-moodle', key, payload: { id: key }, dueAt });
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(() => fresh.database.query('truncate outbox, problem'));
afterAll(() => fresh.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(fresh.database, work);
const lines = () =>
  fresh.database.query<
    { key: string; due_at: Date; attempts: number; sent: boolean; done: boolean; error: string | null }[]
  >(
    'select key, due_at, attempts, sent_at is not null as sent, done_at is not null as done, error from outbox order by id',
  );

/** Owes a line, sends it, and opens it as a worker does. */
async function begun(key = 'a'): Promise<Line> {
  await within((tx) => owe(tx, [look(key)]));
  return sentAgain();
}

async function sentAgain(at = now): Promise<Line> {
  const [ticket] = await markDue(fresh.database, at);
  const line = ticket === undefined ? undefined : await openLine(fresh.database, ticket);
  if (line === undefined) throw new Error('Nothing was sent.');
  return line;
}

test('a line that waits is owed once, and stays as it was', async () => {
  await within((tx) => owe(tx, [look('a', later), look('b')]));
  await within((tx) => owe(tx, [look('a', latest), look('c')]));
  expect((await lines()).map(({ key, due_at }) => [key, due_at])).toEqual([
    ['a', later],
    ['b', now],
    ['c', now],
  ]);
});

test('two who owe the same at once owe it once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => within((tx) => owe(tx, [look('a')]))));
  expect(await lines()).toHaveLength(1);
});

test('a line that is done can be owed afresh', async () => {
  const line = await begun();
  await within((tx) => finishLine(tx, line, now));
  await within((tx) => owe(tx, [look('a', later)]));
  expect((await lines()).map(({ done }) => done)).toEqual([true, false]);
});

test('what is owed while its job runs is still owed after it', async () => {
  const line = await begun();
  await within((tx) => owe(tx, [look('a', later)]));
  await within((tx) => finishLine(tx, line, now));
  expect(await lines()).toMatchObject([{ key: 'a', due_at: later, sent: false, done: false }]);
});

test.each([
  ['finishes', (tx: Tx, line: Line): Promise<unknown> => finishLine(tx, line, now)],
  ['fails', (tx: Tx, line: Line): Promise<unknown> => putOff(tx, line, latest, 'Moodle is away.')],
  ['asks to run again', (tx: Tx, line: Line): Promise<unknown> => runAgain(tx, line, latest, now)],
])('a line that was moved while its job ran keeps its new moment when the job %s', async (_how, end) => {
  const line = await begun();
  await within((tx) => oweInstead(tx, look('a', later)));
  await within((tx) => end(tx, line));
  expect(await lines()).toMatchObject([{ due_at: later, sent: false, done: false, attempts: 0, error: null }]);
});

test('a worker that was thought lost cannot speak for the line that another now has', async () => {
  const slow = await begun();
  await fresh.database.query('update outbox set sent_at = null');
  const quick = await sentAgain();
  expect(await within((tx) => putOff(tx, slow, later, 'too slow'))).toBe(false);
  await within((tx) => finishLine(tx, slow, now));
  expect(await lines()).toMatchObject([{ done: false, attempts: 0, sent: true }]);
  await within((tx) => finishLine(tx, quick, now));
  expect(await lines()).toMatchObject([{ done: true }]);
});

test('moving a line starts its tries afresh, and makes it where there is none', async () => {
  const line = await begun();
  await within((tx) => putOff(tx, line, later, 'Moodle is away.'));
  await within(async (tx) => {
    await oweInstead(tx, look('a', latest));
    await oweInstead(tx, look('b', later));
  });
  expect(await lines()).toMatchObject([
    { key: 'a', due_at: latest, attempts: 0 },
    { key: 'b', due_at: later },
  ]);
});

test('a line put off counts its tries; one that asks to run again forgets them', async () => {
  const line = await begun();
  expect(await within((tx) => putOff(tx, line, later, 'x'.repeat(900)))).toBe(true);
  const put = (await lines())[0];
  expect(put).toMatchObject({ attempts: 1, due_at: later, sent: false });
  expect(put?.error).toHaveLength(500);
  const again = await sentAgain(later);
  expect(again.attempts).toBe(1);
  await within((tx) => runAgain(tx, again, latest, now));
  expect(await lines()).toMatchObject([{ attempts: 0, due_at: latest, error: null, sent: false }]);
});

test('a ticket of an older sending opens nothing, and neither does one of a line that is done', async () => {
  await within((tx) => owe(tx, [look('a')]));
  const [first] = await markDue(fresh.database, now);
  await fresh.database.query('update outbox set sent_at = null');
  const [second] = await markDue(fresh.database, now);
  if (first === undefined || second === undefined) throw new Error('Nothing was sent.');
  expect(await openLine(fresh.database, first)).toBeUndefined();
  const line = await openLine(fresh.database, second);
  expect(line).toMatchObject({ job: 'look-at-moodle', key: 'a', payload: { id: 'a' }, attempts: 0, sends: 2 });
  if (line !== undefined) await within((tx) => finishLine(tx, line, now));
  expect(await openLine(fresh.database, second)).toBeUndefined();
});

test('what is forgiven is not sent, and nobody is asked about it any more', async () => {
  await within((tx) => owe(tx, [look('a'), look('b')]));
  const [a] = await fresh.database.query<{ id: string }[]>(`select id from outbox where key = 'a'`);
  const outboxId = a?.id ?? '';
  await within((tx) => raiseProblem(tx, { kind: 'job-failing', subject: outboxId, outboxId, detail: {}, at: now }));
  await within((tx) => forgive(tx, 'look-at-moodle', ['a', 'z'], later));
  await within((tx) => forgive(tx, 'close-window', ['b'], later));
  expect((await markDue(fresh.database, latest)).map(({ id }) => id)).not.toContain(outboxId);
  expect(await lines()).toMatchObject([
    { key: 'a', done: true },
    { key: 'b', done: false, sent: true },
  ]);
  expect(await fresh.database.query('select resolved_at from problem')).toEqual([{ resolved_at: later }]);
});

test('a transaction that is undone owes nothing', async () => {
  const undone = within(async (tx) => {
    await owe(tx, [look('a')]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await lines()).toEqual([]);
});

test('the calendar tells what is due, done work left out, and what comes next', async () => {
  expect(await pendingAt(fresh.database, now)).toEqual({ due: 0, next: null, nextJob: null });
  const line = await begun();
  await within((tx) => owe(tx, [look('b'), look('c', latest), { ...look('d', later), job: 'close-window' }]));
  expect(await pendingAt(fresh.database, now)).toEqual({ due: 2, next: later, nextJob: 'close-window' });
  await within((tx) => finishLine(tx, line, now));
  expect(await pendingAt(fresh.database, now)).toMatchObject({ due: 1 });
  expect(await pendingAt(fresh.database, later)).toEqual({ due: 2, next: latest, nextJob: 'look-at-moodle' });
});
