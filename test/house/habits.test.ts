// The house's habits hold in every file, and each habit can be broken.
import { describe, expect, test } from '@jest/globals';
import {
  type Habit,
  isKebabCase,
  isNoBarrel,
  isShort,
  namesNoMachine,
  opensWithItsPurpose,
  saysWhatItIs,
} from './habits.ts';
import { ourFiles, textOf } from './tree.ts';

const code = ourFiles('.ts');
const written = [
  ...code,
  ...['.js', '.cjs', '.json', '.md', '.hbs', '.yml', '.sh'].flatMap((end) => ourFiles(end)),
].filter((path) => path !== 'package-lock.json' && !path.startsWith('test/house/habits'));

function faults(habit: Habit, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => habit(path, textOf(path)));
}

describe('every file', () => {
  test('is named in kebab-case', () => expect(faults(isKebabCase, code)).toEqual([]));
  test('has a name that says what it is', () => expect(faults(saysWhatItIs, code)).toEqual([]));
  test('is short, or says why not', () => expect(faults(isShort, code)).toEqual([]));
  test('opens with what it is for', () => expect(faults(opensWithItsPurpose, code)).toEqual([]));
  test('re-exports nothing', () => expect(faults(isNoBarrel, code)).toEqual([]));
  test('names no place on one machine', () => expect(faults(namesNoMachine, written)).toEqual([]));
});

describe('each habit can be broken', () => {
  const long = '// x\n'.repeat(251);

  test.each<readonly [string, Habit, string, string]>([
    ['a capital letter', isKebabCase, 'domain/markSheet.ts', ''],
    ['a drawer', saysWhatItIs, 'domain/utils/dates.ts', ''],
    ['a list of types', saysWhatItIs, 'domain/types.ts', ''],
    ['a Manager', saysWhatItIs, 'domain/mark.ts', 'export class MarkManager {}'],
    ['a Helper', saysWhatItIs, 'domain/mark.ts', 'export const markHelper = 1;'],
    ['too many lines', isShort, 'domain/long.ts', long],
    ['no purpose', opensWithItsPurpose, 'domain/mute.ts', `import './x.ts';\n`],
    ['a barrel', isNoBarrel, 'domain/all.ts', `export * from './a.ts';`],
    ['a barrel of types', isNoBarrel, 'domain/all.ts', `export type { A } from './a.ts';`],
    ['a home folder', namesNoMachine, 'README.md', 'see /home/someone/notes'],
  ])('%s', (_what, habit, path, text) => expect(habit(path, text)).toHaveLength(1));

  test.each<readonly [string, Habit, string, string]>([
    ['a migration', isKebabCase, 'migrations/20261203T0900-create-submissions.ts', ''],
    ['a long test', isKebabCase, 'test/journeys/intake.long.test.ts', ''],
    [
      'a long file with its reason',
      isShort,
      'domain/long.ts',
      `// long because: it is one table of fifty cases\n${long}`,
    ],
    ['an address with such a path', namesNoMachine, 'README.md', 'https://example.org/home/page'],
  ])('but not %s', (_what, habit, path, text) => expect(habit(path, text)).toEqual([]));
});
