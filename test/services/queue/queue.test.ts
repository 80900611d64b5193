// The queue's promises, on PostgreSQL always and on Redis wherever REDIS_URL names a server.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { laneOf, lanes, type Lane } from '../../../services/queue/lane.ts';
import type { QueueDoor } from '../../../services/queue/queue.ts';
import { jobIdOf, type Ticket } from '../../../services/queue/ticket.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { queueEngines, queueOf } from '../../support/queue-engines.ts';
import { until } from '../../support/until.ts';

const look = (id: string, sends = 1): Ticket => ({ id, job: 'look-at-moodle', sends });
const jobOf: Record<Lane, string> = { work: 'look-at-moodle', files: 'copy-submission', mail: 'send-email' };
const worker = fileURLToPath(new URL('stuck-worker.ts', import.meta.url));

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

describe.each([...queueEngines])('on $engine', ({ redisUrl }) => {
  const open: QueueDoor[] = [];
  let queue: QueueDoor;

  async function another(): Promise<QueueDoor> {
    const door = await queueOf(fresh, redisUrl);
    open.push(door);
    return door;
  }
  beforeEach(async () => {
    queue = await another();
    await queue.empty();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((door) => door.close()));
  });

  test('a ticket is worked once, as it was written, and then forgotten', async () => {
    const seen: Ticket[] = [];
    await queue.add([look('1'), look('2')]);
    expect(await queue.knows(look('1'))).toBe(true);
    queue.work((ticket) => Promise.resolve(void seen.push(ticket)));
    await until('both were worked', () => seen.length === 2);
    expect(seen.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([look('1'), look('2')]);
    await until('it is forgotten', async () => !(await queue.knows(look('1'))));
  });

  test('a ticket that is on its way is not doubled; one of another sending is another', async () => {
    const seen: Ticket[] = [];
    await queue.add([look('1'), look('1')]);
    await queue.add([look('1')]);
    expect(await queue.knows(look('1', 2))).toBe(false);
    await queue.add([look('1', 2)]);
    queue.work((ticket) => Promise.resolve(void seen.push(ticket)));
    await until('both sendings were worked', () => seen.length >= 2);
    await until('nothing is left', async () => !(await queue.knows(look('1'))) && !(await queue.knows(look('1', 2))));
    expect(seen.map(({ sends }) => sends).sort()).toEqual([1, 2]);
  });

  test('a ticket being worked is known', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let begun = false;
    queue.work(async () => {
      begun = true;
      await held;
    });
    await queue.add([look('1')]);
    await until('it is worked', () => begun);
    expect(await queue.knows(look('1'))).toBe(true);
    finish();
    await until('it is forgotten', async () => !(await queue.knows(look('1'))));
  });

  test('a lane that is full keeps no other lane waiting', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const seen: string[] = [];
    queue.work(async ({ job, id }) => {
      if (job === jobOf.files) await held;
      else seen.push(id);
    });
    await queue.add(Array.from({ length: 20 }, (_none, n) => ({ id: `f${String(n)}`, job: jobOf.files, sends: 1 })));
    await queue.add([look('w'), { id: 'm', job: jobOf.mail, sends: 1 }]);
    await until('the other lanes moved', () => seen.length === 2);
    finish();
  });

  test('a job that throws is dropped, for the outbox to send again', async () => {
    let tries = 0;
    queue.work(() => {
      tries += 1;
      return Promise.reject(new Error('the database is away'));
    });
    await queue.add([look('1')]);
    await until('it was dropped', async () => tries > 0 && !(await queue.knows(look('1'))));
    expect(tries).toBe(1);
  });

  test('emptied, it knows nothing and goes on', async () => {
    await queue.add(lanes.map((lane) => ({ id: lane, job: jobOf[lane], sends: 1 })));
    await queue.empty();
    expect(await Promise.all(lanes.map((lane) => queue.knows({ id: lane, job: jobOf[lane], sends: 1 })))).toEqual([
      false,
      false,
      false,
    ]);
    const seen: string[] = [];
    queue.work(({ id }) => Promise.resolve(void seen.push(id)));
    await queue.add([look('after')]);
    await until('it goes on', () => seen.includes('after'));
    expect(seen).toEqual(['after']);
  });

  test('two processes share the work', async () => {
    const other = await another();
    const seen: string[] = [];
    for (const door of [queue, other]) door.work(({ id }) => Promise.resolve(void seen.push(id)));
    await queue.add(Array.from({ length: 60 }, (_none, n) => look(String(n))));
    await until('all were worked', () => seen.length >= 60);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  test('instances on databases of their own never see each other’s tickets', async () => {
    const elsewhere = await freshDatabase();
    const theirs = await queueOf(elsewhere, redisUrl);
    const seen: string[] = [];
    theirs.work(({ id }) => Promise.resolve(void seen.push(id)));
    await queue.add([look('ours')]);
    expect(await theirs.knows(look('ours'))).toBe(false);
    await theirs.add([look('theirs')]);
    await until('theirs was worked', () => seen.includes('theirs'));
    await theirs.empty();
    expect(seen).toEqual(['theirs']);
    expect(await queue.knows(look('ours'))).toBe(true);
    await theirs.close();
    await elsewhere.close();
  });

  test('closing waits for what is in hand', async () => {
    let ended = false;
    let begun = false;
    const door = await another();
    door.work(async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      ended = true;
    });
    await door.add([look('1')]);
    await until('it is worked', () => begun);
    await door.close();
    expect(ended).toBe(true);
  });

  test('what a worker killed with -9 had in hand is run by another', async () => {
    const environment = {
      ...process.env,
      DATABASE_URL: fresh.url,
      ...(redisUrl === undefined ? {} : { QUEUE_REDIS_URL: redisUrl }),
    };
    const stuck: ChildProcess = spawn(process.execPath, ['--import', 'tsx', worker], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(stuck, 'exit');
    let said = '';
    stuck.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await queue.add([look('1')]);
    await until('the other process has it in hand', () => said.includes('working 1'), 30);
    stuck.kill('SIGKILL');
    await exited;
    const seen: string[] = [];
    queue.work(({ id }) => Promise.resolve(void seen.push(id)));
    await until('it was run here', () => seen.length > 0, 30);
    expect(seen).toEqual(['1']);
  });
});

test('a Redis that never answers keeps nobody from closing', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const door = await queueOf(fresh, `redis://127.0.0.1:${String(port)}`);
  const begun = Date.now();
  await door.close();
  expect(Date.now() - begun).toBeLessThan(10_000);
  silent.close();
});

test('every lane takes its own jobs, and ids suit BullMQ', () => {
  expect(lanes.map((lane) => laneOf(jobOf[lane]))).toEqual([...lanes]);
  expect(laneOf('a job of another version')).toBe('work');
  expect(jobIdOf(look('17', 3))).toBe('line-17-3');
});
