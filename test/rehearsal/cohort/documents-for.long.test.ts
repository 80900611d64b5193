// A demo makes its files while people watch: sixty people's documents within ten seconds of one processor's time.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const measured = z.object({ seconds: z.number(), bytes: z.number() });

test("sixty people's files take less than ten seconds", () => {
  const script = fileURLToPath(new URL('./write-all.ts', import.meta.url));
  const { seconds, bytes } = measured.parse(
    JSON.parse(execFileSync('node', ['--import', 'tsx', script], { encoding: 'utf8' })),
  );
  expect(seconds).toBeLessThan(10);
  expect(bytes / 120).toBeGreaterThan(60_000);
}, 120_000);
