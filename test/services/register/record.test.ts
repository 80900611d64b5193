// The one write door on a real database: all of a move or none of it, and one winner.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../../domain/refusal.ts';
import { findDraftAtClose, findNothingSubmitted, receive } from '../../../domain/submission/intake-transitions.ts';
import { withdraw } from '../../../domain/submission/leave-transitions.ts';
import { transition } from '../../../domain/submission/transition.ts';
import { publish } from '../../../domain/window/life.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { record } from '../../../services/register/record.ts';
import { tell } from '../../../services/register/tell.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aPerson, aWindow, type MadeEntry } from '../../support/factories.ts';
import { until } from '../../support/until.ts';

const at = new Date('2022-03-03T12:00:01Z');
const by = { who: 'clock', at };
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

interface Written {
  readonly row: unknown;
  readonly history: readonly unknown[];
  readonly outbox: readonly unknown[];
  readonly emails: readonly unknown[];
}

/** Everything a move of one submission can write. */
async function written(id: string): Promise<Written> {
  const ask = (sql: string, value = id) => fresh.database.query<unknown[]>(sql, [value]);
  return {
    row: (await ask('select state, facts, version, changed_at from submission where id = $1'))[0],
    history: await ask(
      'select at, who, transition, from_state, to_state, why from history where subject_id = $1 order by id',
    ),
    outbox: await ask(`select job, key, payload, due_at from outbox where payload->>'id' = $1 order by id`),
    emails: await ask(
      'select template, occasion, state, created_at from email where starts_with(occasion, $1) order by template',
    ),
  };
}

const someone = async (): Promise<MadeEntry> => anEntry(fresh.database, await aWindow(fresh.database));
const one = async () => (await someone()).submissions['1'] ?? '';

/** Owes both a job and a letter, as no move of the intake does. */
const receiveAndTell = transition({
  name: 'receive and tell',
  from: ['expected'],
  to: 'received',
  run: ['send-receipt'],
  tell: ['receipt'],
  move: (_now, input: { copyIds: string[] }) => ({ state: 'received', way: 'in-time', ...input }),
});

test('a move writes the row, its history, its jobs and its letters', async () => {
  const id = await one();
  const moved = await inTransaction(fresh.database, (tx) => record(tx, id, receiveAndTell, { copyIds: ['a'] }, by));
  expect(moved).toEqual({ now: { state: 'received', way: 'in-time', copyIds: ['a'] }, version: 2 });
  const facts = { way: 'in-time', copyIds: ['a'] };
  expect(await written(id)).toEqual({
    row: { state: 'received', facts, version: 2, changed_at: at },
    history: [
      { at, who: 'clock', transition: 'receive and tell', from_state: 'expected', to_state: 'received', why: facts },
    ],
    outbox: [{ job: 'send-receipt', key: `${id}@2`, payload: { id }, due_at: at }],
    emails: [{ template: 'receipt', occasion: `${id}@2`, state: 'waiting', created_at: at }],
  });
});

test('a letter’s sending is owed in the same breath', async () => {
  const id = await one();
  await inTransaction(fresh.database, (tx) => record(tx, id, receiveAndTell, { copyIds: ['a'] }, by));
  const owed = await fresh.database.query<unknown[]>(
    `select o.due_at from outbox o join email m on m.id::text = o.key where o.job = 'send-email' and m.occasion = $1`,
    [`${id}@2`],
  );
  expect(owed).toEqual([{ due_at: at }]);
});

test('a refusal writes nothing', async () => {
  const id = await one();
  await inTransaction(fresh.database, (tx) => record(tx, id, findDraftAtClose, { reason: 'draft' }, by));
  const before = await written(id);
  const refusal = await inTransaction(fresh.database, (tx) => record(tx, id, receiveAndTell, { copyIds: ['a'] }, by));
  expect(refusal).toEqual({
    refused: 'not-from-here',
    detail: { transition: 'receive and tell', state: 'draft-at-close' },
  });
  expect(await written(id)).toEqual(before);
});

test('a move may refuse by itself, and then writes nothing either', async () => {
  const window = await aWindow(fresh.database, { published: false });
  const refusal = await inTransaction(fresh.database, (tx) => record(tx, window.id, publish, { expected: 0 }, by));
  expect(refusal).toEqual({ refused: 'window-has-no-participants' });
  expect(await fresh.database.query('select state, version from submission_window where id = $1', [window.id])).toEqual(
    [{ state: 'planned', version: 1 }],
  );
  expect(await fresh.database.query('select 1 from outbox where key like $1', [`${window.id}%`])).toEqual([]);
});

test('what fails after a move takes the move with it', async () => {
  const id = await one();
  const before = await written(id);
  const failing = inTransaction(fresh.database, async (tx) => {
    await record(tx, id, receiveAndTell, { copyIds: ['a'] }, by);
    throw new Error('the worker died here');
  });
  await expect(failing).rejects.toThrow('the worker died here');
  expect(await written(id)).toEqual(before);
});

test('of many who race for one row, one wins and the others are refused', async () => {
  const id = await one();
  const racers = 6;
  // Somebody holds the row until all racers stand before it: else the quickest would be through before the next began.
  const holder = fresh.database.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select 1 from submission where id = $1 for update', [id]);
  const race = Array.from({ length: racers }, (_none, racer) =>
    inTransaction(fresh.database, async (tx): Promise<object> =>
      racer % 2 === 0
        ? record(tx, id, receive, { way: 'in-time', copyIds: ['a'] }, by)
        : record(tx, id, findNothingSubmitted, { reason: 'nothing-submitted' }, by),
    ),
  );
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await until(
    'all stand before the row',
    async () => (await fresh.database.query<unknown[]>(waiting)).length === racers,
  );
  await holder.commitTransaction();
  await holder.release();
  const outcomes = await Promise.all(race);
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
  expect(outcomes.filter((outcome) => isRefusal(outcome) && outcome.refused === 'not-from-here')).toHaveLength(
    racers - 1,
  );
  const { history, row } = await written(id);
  expect(history).toHaveLength(1);
  expect(row).toMatchObject({ version: 2 });
});

test('a row that is not there, or is not what the code knows, is a fault', async () => {
  await expect(
    inTransaction(fresh.database, (tx) => record(tx, randomUUID(), withdraw, undefined, by)),
  ).rejects.toThrow('There is no submission');
  const id = await one();
  await fresh.database.query(`update submission set state = 'received', facts = '{"way":"by post"}' where id = $1`, [
    id,
  ]);
  await expect(inTransaction(fresh.database, (tx) => record(tx, id, withdraw, undefined, by))).rejects.toThrow('way');
});

test.each([`update history set who = 'me'`, 'delete from history', 'truncate history cascade'])(
  'history refuses: %s',
  async (statement) => {
    const id = await one();
    await inTransaction(fresh.database, (tx) => record(tx, id, withdraw, undefined, by));
    await expect(fresh.database.query(statement)).rejects.toThrow('history is append-only');
    expect((await written(id)).history).toHaveLength(1);
  },
);

test('a letter is written once for its template, person and occasion, and sent once', async () => {
  const [wren, robin] = [await aPerson(fresh.database), await aPerson(fresh.database)];
  const letter = { template: 'reminder', personId: wren, occasion: 'a-window:7', at } as const;
  const all = [
    letter,
    letter,
    { ...letter, personId: robin },
    { ...letter, occasion: 'a-window:2' },
    { ...letter, template: 'window-opens' } as const,
  ];
  await Promise.all(all.map((each) => inTransaction(fresh.database, (tx) => tell(tx, each))));
  const emails = await fresh.database.query<{ id: string }[]>('select id from email where person_id in ($1, $2)', [
    wren,
    robin,
  ]);
  expect(emails).toHaveLength(4);
  const ids = emails.map(({ id }) => id).sort();
  const owed = await fresh.database.query<{ key: string }[]>(
    `select key from outbox where job = 'send-email' and key = any($1)`,
    [ids],
  );
  expect(owed.map(({ key }) => key).sort()).toEqual(ids);
});

test('a letter that was settled is not owed again by telling it again', async () => {
  const personId = await aPerson(fresh.database);
  const letter = { template: 'reminder', personId, occasion: 'a-window:1', at } as const;
  await inTransaction(fresh.database, (tx) => tell(tx, letter));
  await fresh.database.query(`update email set state = 'accepted' where person_id = $1`, [personId]);
  await fresh.database.query(`update outbox set done_at = $1 where job = 'send-email' and done_at is null`, [at]);
  await inTransaction(fresh.database, (tx) => tell(tx, letter));
  expect(await fresh.database.query('select 1 from outbox where done_at is null and job = $1', ['send-email'])).toEqual(
    [],
  );
});
