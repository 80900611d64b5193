// Every refusal that the code can make has words of its own.
import { expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasWords, refusalWords } from '../../web/refusal-words.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function codesIn(folder: string): Promise<string[]> {
  const files = (await readdir(join(root, folder), { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')));
  return texts.flatMap((text) => [...text.matchAll(/refused\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''));
}

test('every refusal of the pages and the doors they use has words that say what to do', async () => {
  const codes = new Set([
    ...(await codesIn('web')),
    ...(await codesIn('services/identity')),
    ...(await codesIn('services/clock')),
    ...(await codesIn('domain/window')),
  ]);
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !hasWords(code))).toEqual([]);
});

test('blanks are filled from the detail, and a code without words still says that nothing was changed', () => {
  expect(refusalWords({ refused: 'cohort-too-long', detail: { most: 60 } }).title).toBe(
    'Shorten the cohort’s name to 60 characters',
  );
  expect(refusalWords({ refused: 'never-heard-of' }).says).toContain('Nothing was changed');
});
