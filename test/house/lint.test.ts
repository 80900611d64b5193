// The linter's house rules hold, and each can fail: a line that breaks it is linted as if it stood in a real file of that room.
import { ESLint } from 'eslint';
import { describe, expect, test } from '@jest/globals';
import { root } from './tree.ts';

const linter = new ESLint({ cwd: root });

/** What ESLint says about a text standing in a file that exists (typed rules need one). */
async function faultsOf(path: string, text: string): Promise<readonly string[]> {
  const [result] = await linter.lintText(text, { filePath: path });
  return (result?.messages ?? []).map((message) => `${message.ruleId ?? 'parse'}: ${message.message}`);
}

const pure = 'domain/refusal.ts';
const ordinary = 'jest.config.js';

describe('in domain the linter refuses', () => {
  test.each([
    ['Date.now', 'export const at: number = Date.now();', 'Take the moment as a parameter'],
    ['a Date of no argument', 'export const at: Date = new Date();', 'Take the moment as a parameter'],
    ['Math.random', 'export const luck: number = Math.random();', 'Take a seed and a stable key'],
    ['process', 'export const here: string = process.cwd();', 'domain is pure'],
    ['the environment', `export const home: unknown = process.env['HOME'];`, 'services/config'],
    [
      'the environment by another door',
      `import { env } from 'node:process';\nexport const all: unknown = env;`,
      'services/config',
    ],
    ['a timer', 'setTimeout(() => undefined, 1);', 'due moments are rows'],
    ['any', 'export const thing: any = 1;', 'no-explicit-any'],
    ['an assertion', `export const word: unknown = 'a' as unknown;`, 'consistent-type-assertions'],
    ['a non-null assertion', 'export const first = (list: string[]): string => list[0]!;', 'no-non-null-assertion'],
    ['a forgotten await', 'export function go(): void { Promise.resolve(1); }', 'no-floating-promises'],
    [
      'a switch with a case missing',
      `export function say(k: 'a' | 'b'): number { switch (k) { case 'a': return 1; } return 2; }`,
      'switch-exhaustiveness-check',
    ],
    ['a default export', 'export default 1;', 'its name at the door'],
    ['a suppression', '// @ts-expect-error it is fine\nexport const n: number = 1;', 'ban-ts-comment'],
  ])('%s', async (_what, text, fault) => {
    expect((await faultsOf(pure, text)).join('\n')).toContain(fault);
  });

  test('an exemption written in the file', async () => {
    const text = '/* eslint-disable */\nexport const at: number = Date.now();';
    expect((await faultsOf(pure, text)).join('\n')).toContain('Take the moment as a parameter');
  });

  test('nothing in an honest file', async () => {
    expect(await faultsOf(pure, `export const greeting = 'hello' as const;\n`)).toEqual([]);
  });
});

describe('in tests the linter refuses', () => {
  const here = 'test/house/tree.ts';
  const head = `import { jest, test } from '@jest/globals';\n`;

  test.each([
    ['a mocked module', `${head}jest.unstable_mockModule('./x.ts', () => ({}));`, 'No mocks of our own code'],
    ['a focused test', `${head}test.only('one', () => undefined);`, 'Skip nothing'],
    ['a skipped test', `${head}test.skip('one', () => undefined);`, 'Skip nothing'],
    ['a skipped table', `${head}test.skip.each([1])('one', () => undefined);`, 'Skip nothing'],
  ])('%s', async (_what, text, fault) => {
    expect((await faultsOf(here, text)).join('\n')).toContain(fault);
  });
});

test('a tool’s configuration may export by default', async () => {
  expect(await faultsOf(ordinary, 'export default {};\n')).toEqual([]);
});
