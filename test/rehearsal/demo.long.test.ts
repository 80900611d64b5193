// The demo with another seed than usual: twice the same, and as its cases foresee.
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { intakeForeseen, runDemo } from './run-demo.ts';

const summary = z.looseObject({ intake: z.record(z.string(), z.number()), wallSeconds: z.number() });

async function summaryOf(participants: number, seed: string) {
  const { code, stdout, stderr } = await runDemo(
    '--exit',
    '--json',
    '--participants',
    String(participants),
    '--seed',
    seed,
  );
  if (code !== 0) throw new Error(stderr);
  return summary.parse(JSON.parse(stdout));
}

test('the same seed is the same run, all but its seconds, and comes to what its cases foresee', async () => {
  const { wallSeconds, ...first } = await summaryOf(16, 'another');
  const { wallSeconds: again, ...second } = await summaryOf(16, 'another');
  expect(second).toEqual(first);
  expect(first.intake).toEqual(intakeForeseen(16, 'another'));
  expect(wallSeconds).toBeGreaterThan(0);
  expect(again).toBeGreaterThan(0);
}, 900_000);
