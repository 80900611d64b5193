// One line's job: done once, tried again with growing gaps, and shown to a person when that does not help.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../services/config/config.ts';
import { inTransaction } from '../../services/database/database.ts';
import { documentReader } from '../../services/documents/document-reader.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';
import { makeLog } from '../../services/log/log.ts';
import { mailer } from '../../services/mailer/mailer.ts';
import { moodleDoor } from '../../services/moodle/moodle-door.ts';
import { MoodleFailure, type FailureKind } from '../../services/moodle/moodle-failure.ts';
import { oweInstead } from '../../services/outbox/owe.ts';
import { markDue } from '../../services/outbox/relay.ts';
import type { Ticket } from '../../services/queue/ticket.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import { job, type Again, type Run, type Surroundings } from '../../workers/job.ts';
import { jobs } from '../../workers/pipeline.ts';
import { lineRunner } from '../../workers/run-line.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

const noon = new Date('2022-03-03T12:00:00Z');
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const folder = mkdtempSync(join(tmpdir(), 'moderato-lines-'));
let fresh: FreshDatabase;
let around: Surroundings;
let now = noon;
let close: () => void;

beforeAll(async () => {
  fresh = await freshDatabase();
  const config = readConfig({
    MODE: 'rehearsal',
    DATA_DIR: folder,
    SESSION_SECRET: 'a-secret-of-tests-that-is-long-enough',
    BASE_URL: 'http://moderato.test',
    REHEARSAL_MOODLE_URL: 'http://127.0.0.1:9',
    REHEARSAL_SMTP_URL: 'smtp://127.0.0.1:9',
    REHEARSAL_STARTS_AT: noon.toISOString(),
  });
  const log = makeLog('silent', 'test');
  const moodle = moodleDoor({ ...config.moodle, log });
  const post = mailer({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    replyTo: config.mailReplyTo,
    loopbackOnly: true,
  });
  const clock = { now: () => Promise.resolve(now) };
  around = {
    config,
    database: fresh.database,
    clock,
    moodle,
    mailer: post,
    files: fileStore(config.storageUrl),
    frameworks: loadFrameworks(),
    documents: documentReader(),
    log,
  };
  close = () => {
    moodle.close();
    post.close();
  };
});
beforeEach(async () => {
  now = noon;
  await fresh.database.query('truncate outbox, problem');
});
afterAll(async () => {
  close();
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The pipeline with a `remind` of the test's own making. */
const running = (run: (at: Run) => Promise<Again | undefined>) =>
  lineRunner(around, {
    ...jobs,
    remind: job({
      name: 'remind',
      payload: z.object({ id: z.string() }),
      retry: [1, 2, 4],
      run: (_around, _payload, at) => run(at),
    }),
  });

const oweAt = (dueAt: Date, name: 'remind' | 'tidy-up' = 'remind') =>
  inTransaction(fresh.database, (tx) => oweInstead(tx, { job: name, key: 'a', payload: { id: 'a' }, dueAt }));

async function send(): Promise<Ticket> {
  const [ticket] = await markDue(fresh.database, now);
  if (ticket === undefined) throw new Error(`Nothing is due at ${now.toISOString()}.`);
  return ticket;
}

const line = async () =>
  (
    await fresh.database.query<
      { due_at: Date; attempts: number; error: string | null; sent: boolean; done_at: Date | null }[]
    >('select due_at, attempts, error, sent_at is not null as sent, done_at from outbox order by id desc limit 1')
  )[0];
const open = () =>
  fresh.database.query<{ detail: Record<string, string> }[]>('select detail from problem where resolved_at is null');
const failing = (kind: FailureKind, retryAfterSeconds: number | null = null) =>
  new MoodleFailure({
    kind,
    errorcode: 'down',
    moodleFunction: 'a_function',
    what: 'Moodle is away.',
    whatToDo: 'Ask your Moodle’s administrator.',
    retryAfterSeconds,
  });

test('a job that does its work settles its line', async () => {
  await oweAt(noon);
  await running(() => Promise.resolve(undefined))(await send());
  expect(await line()).toMatchObject({ done_at: noon, error: null });
});

test('a ticket that comes twice runs its job once', async () => {
  await oweAt(noon);
  let runs = 0;
  const run = running(() => Promise.resolve(void (runs += 1)));
  const ticket = await send();
  await run(ticket);
  await run(ticket);
  expect(runs).toBe(1);
});

test('a ticket older than the line’s last sending runs nothing', async () => {
  await oweAt(noon);
  const old = await send();
  await fresh.database.query('update outbox set sent_at = null');
  await send();
  await running(() => Promise.reject(new Error('must not run')))(old);
  expect(await line()).toMatchObject({ attempts: 0, error: null, done_at: null });
});

test('[R76] a failing job is tried again with growing gaps, a person is told once they are used up, and success settles it', async () => {
  await oweAt(noon);
  const fail = running(() => Promise.reject(failing('retry')));
  const gaps: number[] = [];
  const told: number[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const at = now;
    await fail(await send());
    const put = await line();
    expect(put).toMatchObject({ attempts: tries + 1, error: 'Moodle is away.', sent: false, done_at: null });
    now = put?.due_at ?? now;
    gaps.push((now.getTime() - at.getTime()) / 60_000);
    told.push((await open()).length);
  }
  expect(gaps).toEqual([1, 2, 4, 4, 4]);
  expect(told).toEqual([0, 0, 0, 1, 1]);
  expect(await open()).toMatchObject([
    { detail: { job: 'remind', key: 'a', what: 'Moodle is away.', whatToDo: 'Ask your Moodle’s administrator.' } },
  ]);
  await running(() => Promise.resolve(undefined))(await send());
  expect(await open()).toEqual([]);
  expect(await line()).toMatchObject({ done_at: now, error: null });
});

test('success settles what a person was told also where the line was moved since', async () => {
  await oweAt(noon);
  await running(() => Promise.reject(failing('stop')))(await send());
  await oweAt(noon);
  expect(await open()).toHaveLength(1);
  await running(() => Promise.resolve(undefined))(await send());
  expect(await open()).toEqual([]);
});

test.each(['stop', 'row'] as const)(
  'a failure of kind “%s” is shown to a person at once, and tried again all the same',
  async (kind) => {
    await oweAt(noon);
    await running(() => Promise.reject(failing(kind)))(await send());
    expect(await open()).toHaveLength(1);
    expect(await line()).toMatchObject({ attempts: 1, due_at: minutes(1) });
  },
);

test('who asks us to wait longer is given longer, an hour at most', async () => {
  await oweAt(noon);
  await running(() => Promise.reject(failing('retry', 600)))(await send());
  expect(await line()).toMatchObject({ due_at: minutes(10) });
  now = minutes(10);
  await running(() => Promise.reject(failing('retry', 86_400)))(await send());
  expect(await line()).toMatchObject({ due_at: minutes(70) });
});

test('a job may ask to run again: no failure, and its tries start afresh', async () => {
  await oweAt(noon);
  await running(() => Promise.reject(new Error('once')))(await send());
  now = minutes(1);
  await running(({ attempts }) => Promise.resolve(attempts === 1 ? { again: minutes(30) } : undefined))(await send());
  expect(await line()).toMatchObject({ due_at: minutes(30), attempts: 0, error: null, sent: false, done_at: null });
});

test('a line that is moved while its job runs is neither settled nor put off by that run', async () => {
  for (const outcome of [() => Promise.resolve(undefined), () => Promise.reject(failing('stop'))]) {
    await fresh.database.query('truncate outbox, problem');
    await oweAt(noon);
    await running(async () => {
      await oweAt(minutes(90));
      return outcome();
    })(await send());
    expect(await line()).toMatchObject({ due_at: minutes(90), attempts: 0, sent: false, done_at: null });
    expect(await open()).toEqual([]);
  }
});

test('a payload that its job does not understand, and a job that this worker does not have, are put off and shown', async () => {
  await fresh.database.query(
    `insert into outbox (job, key, payload, due_at, attempts) values ('remind', 'x', '{"no":"id"}', $1, 0)`,
    [noon],
  );
  await running(() => Promise.resolve(undefined))(await send());
  expect(await line()).toMatchObject({ attempts: 1, due_at: minutes(1) });
  await fresh.database.query('truncate outbox, problem');
  await fresh.database.query(
    `insert into outbox (job, key, payload, due_at, attempts) values ('dance', 'x', '{}', $1, 0)`,
    [noon],
  );
  await running(() => Promise.resolve(undefined))(await send());
  expect(await line()).toMatchObject({
    attempts: 1,
    due_at: minutes(10),
    error: 'This worker has no job called dance.',
  });
  // A newer worker may have it: a person is told when nobody has taken it by the next time.
  expect(await open()).toHaveLength(0);
  now = minutes(10);
  await running(() => Promise.resolve(undefined))(await send());
  expect(await open()).toHaveLength(1);
});
