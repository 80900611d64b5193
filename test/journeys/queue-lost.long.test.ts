// The queue is lost in the middle of an intake with all it held: the outbox sends again what was under way. On Redis the server is killed too.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { makeLog } from '../../services/log/log.ts';
import { openQueue } from '../../services/queue/queue.ts';
import { afterClose, pupils } from '../support/cohort-site.ts';
import { copiesOf, lifeOf } from '../support/intake-facts.ts';
import { startInstance, type Instance } from '../support/instance.ts';

/** Something that carries the queue, and how it is lost. */
interface Carrier {
  readonly redisUrl: string;
  lose(instance: Instance): Promise<void>;
  stop(): void;
}

const onPostgres = (): Promise<Carrier> =>
  Promise.resolve({
    redisUrl: '',
    async lose({ databaseUrl }) {
      const queue = await openQueue(databaseUrl, undefined, makeLog('silent', 'lost'));
      await queue.empty();
      await queue.close();
    },
    stop: () => undefined,
  });

async function onRedis(): Promise<Carrier> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = String(typeof address === 'object' ? address?.port : 0);
  server.close();
  const start = async (): Promise<ChildProcess> => {
    const started = spawn('redis-server', ['--bind', '127.0.0.1', '--port', port, '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    await pause(500);
    return started;
  };
  let redis = await start();
  return {
    redisUrl: `redis://127.0.0.1:${port}`,
    async lose() {
      redis.kill('SIGKILL');
      await once(redis, 'exit');
      redis = await start();
    },
    stop: () => void redis.kill('SIGKILL'),
  };
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const carriers = [{ name: 'PostgreSQL', carry: onPostgres }, ...(hasRedis ? [{ name: 'Redis', carry: onRedis }] : [])];

test.each(carriers)(
  '[R72] the queue on $name is lost under load: every submission is here in the end, once',
  async ({ carry }) => {
    const carrier = await carry();
    const instance = await startInstance({
      people: 40,
      startsAt: afterClose(-600),
      patienceMs: 240_000,
      redisUrl: carrier.redisUrl,
    });
    try {
      const windowId = await instance.setUp();
      for (const who of pupils(40)) await instance.moodle.handIn(who, '1', { [`${who.name}.docx`]: `By ${who.name}` });
      await instance.publish(windowId);
      let isLost = false;
      await instance.stepTo(afterClose(300), async () => {
        if (isLost || (await copiesOf(instance.database, windowId)).length < 10) return;
        isLost = true;
        await carrier.lose(instance);
      });
      expect(isLost).toBe(true);
      expect(await lifeOf(instance.database, windowId)).toBe('collected');
      expect(await instance.counts(windowId)).toMatchObject({
        expected: 80,
        received: 40,
        notSubmitted: 40,
        undecided: 0,
        failedToCopy: 0,
      });
      expect(await copiesOf(instance.database, windowId)).toHaveLength(40);
      expect((await instance.mail.list()).filter(({ subject }) => subject.includes('received'))).toHaveLength(40);
    } finally {
      await instance.close();
      carrier.stop();
    }
  },
  300_000,
);
