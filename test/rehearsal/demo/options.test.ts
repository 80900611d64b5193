// The demo's command line: defaults, and a sentence for what cannot be understood.
import { expect, test } from '@jest/globals';
import { parseOptions } from '../../../rehearsal/demo/options.ts';

test('without flags it is sixty people of seed 7 who stay up', () => {
  expect(parseOptions([])).toEqual({
    programme: 'npqh',
    participants: 60,
    seed: '7',
    exit: false,
    json: false,
    help: false,
  });
});

test('flags are read', () => {
  expect(
    parseOptions(['--participants', '12', '--seed', 'a word', '--exit', '--json', '--port', '4000']),
  ).toMatchObject({
    participants: 12,
    seed: 'a word',
    exit: true,
    json: true,
    port: 4000,
  });
});

test.each([
  [['--participants', 'many'], '--participants takes a number'],
  [['--participants', '0'], '--participants takes a number from 1'],
  [['--port', '70000'], '--port goes to 65535'],
  [['--seed', ''], '--seed takes a word or a number'],
  [['--programme', 'npqx'], '--programme takes one of npqml, npqsl, npqh, npqel, npqlt'],
  [['--bogus'], "Unknown option '--bogus'"],
])('%j is refused in words', (args, words) => {
  expect(() => parseOptions(args)).toThrow(words);
});
