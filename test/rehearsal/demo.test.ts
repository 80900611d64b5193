// A small demo, from the command line to the summary: what Moderato reports is what the cohort's cases foresee.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { intakeForeseen, runDemo } from './run-demo.ts';

const summary = z.object({
  participants: z.number(),
  intake: z.record(z.string(), z.number()),
  emails: z.record(z.string(), z.number()),
  wallSeconds: z.number(),
  virtualDays: z.number(),
});

test('eight people, their whole window, one line of JSON', async () => {
  const { code, stdout, stderr } = await runDemo('--exit', '--json', '--participants', '8', '--seed', '7');
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  const { intake, participants, virtualDays, emails } = summary.parse(JSON.parse(stdout));
  expect({ intake, participants, virtualDays }).toEqual({
    intake: intakeForeseen(8, '7'),
    participants: 8,
    virtualDays: 153,
  });
  expect(emails['window-opens']).toBe(8);
  expect(stderr).toMatch(/Moderato answers at http:\/\/127\.0\.0\.1:\d+ after [\d.]+ seconds/u);
  expect(stderr).toMatch(/day −28 .*\n(.*\n)*.*day \+125 /u);
}, 600_000);

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
