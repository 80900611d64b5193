// A small demo, from the command line to the summary: what Moderato reports is what the cohort's cases foresee, whatever carries the queue.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { queueEngines } from '../support/queue-engines.ts';
import { intakeForeseen, runDemo, startDemo } from './run-demo.ts';

const summary = z.looseObject({
  participants: z.number(),
  intake: z.record(z.string(), z.number()),
  emails: z.record(z.string(), z.number()),
  wallSeconds: z.number(),
  virtualDays: z.number(),
});

/** What the demo came to on each engine. */
const summaries: z.output<typeof summary>[] = [];

test.each(queueEngines)(
  'eight people, their whole window on $engine, one line of JSON',
  async ({ redisUrl = '' }) => {
    const demo = startDemo(['--exit', '--json', '--participants', '8', '--seed', '7'], { REDIS_URL: redisUrl });
    const { code, stdout, stderr } = await demo.ended;
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const said = summary.parse(JSON.parse(stdout));
    const { intake, participants, virtualDays, emails } = said;
    expect({ intake, participants, virtualDays }).toEqual({
      intake: intakeForeseen(8, '7'),
      participants: 8,
      virtualDays: 153,
    });
    expect(emails['window-opens']).toBe(8);
    expect(stderr).toMatch(/Moderato answers at http:\/\/127\.0\.0\.1:\d+ after [\d.]+ seconds/u);
    expect(stderr).toMatch(/day −28 .*\n(.*\n)*.*day \+125 /u);
    summaries.push({ ...said, wallSeconds: 0 });
    // The same summary to its last number as on the engines before it.
    expect(summaries).toEqual(summaries.map(() => summaries[0]));
  },
  600_000,
);

test('a port that is taken is told in one sentence', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, stdout, stderr } = await runDemo('--port', port);
  server.close();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim()).toBe(
    `Port ${port} cannot be had: something else listens on it. Give another with --port, or none for any free one.`,
  );
}, 60_000);
