// One list of settings: what services/config parses, what .env.example and docs/operating.md explain, what docker-compose.yml sets.
import { describe, expect, test } from '@jest/globals';
import { textOf } from './tree.ts';

const named = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))].sort();

const parsed = named(textOf('services/config/config.ts'), /^ {2,4}([A-Z][A-Z_]+): /gm);

describe('the settings', () => {
  test('are found in services/config', () => expect(parsed).toContain('MOODLE_URL'));

  test('are each explained in .env.example, and none besides', () => {
    expect(named(textOf('.env.example'), /^([A-Z][A-Z_]+)=/gm)).toEqual(parsed);
  });

  test('are each explained in docs/operating.md, and none besides', () => {
    expect(named(textOf('docs/operating.md'), /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(parsed);
  });

  test('of a live instance are each kept from a rehearsal', () => {
    const known = named(textOf('services/config/rehearsal-environment.ts'), /'([A-Z][A-Z_]+)'/g);
    expect(known).toEqual(expect.arrayContaining(parsed.filter((name) => !name.startsWith('REHEARSAL_'))));
  });

  test('that docker-compose.yml sets are settings', () => {
    const compose = textOf('docker-compose.yml').split('services:\n')[0] ?? '';
    expect(parsed).toEqual(expect.arrayContaining([...named(compose, /^ {2,4}([A-Z][A-Z_]+): /gm)]));
  });
});
