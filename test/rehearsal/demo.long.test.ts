// The demo: twice the same for the same seed, and as the cases foresee for another.
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

test('the same seed is the same run, all but its seconds', async () => {
  const { wallSeconds, ...first } = await summaryOf(24, '7');
  const { wallSeconds: again, ...second } = await summaryOf(24, '7');
  expect(second).toEqual(first);
  expect(first.intake).toEqual(intakeForeseen(24, '7'));
  expect(wallSeconds).toBeGreaterThan(0);
  expect(again).toBeGreaterThan(0);
}, 900_000);

test('another seed comes to what its own cases foresee', async () => {
  const { intake } = await summaryOf(12, 'another');
  expect(intake).toEqual(intakeForeseen(12, 'another'));
}, 600_000);
