// The demo with another seed than usual comes to what its cases foresee. That a seed is the same run twice, journeys/killed-to-the-end shows.
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { intakeForeseen, runDemo } from './run-demo.ts';

const summary = z.looseObject({ intake: z.record(z.string(), z.number()) });

test('sixteen people under another seed come to what their cases foresee', async () => {
  const { code, stdout, stderr } = await runDemo('--exit', '--json', '--participants', '16', '--seed', 'another');
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(summary.parse(JSON.parse(stdout)).intake).toEqual(intakeForeseen(16, 'another'));
}, 600_000);
