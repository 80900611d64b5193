// Word limits as the framework prints them: of one task, or pooled over the parts of one programme.
import { expect, test } from '@jest/globals';
import { usualDaysTerms } from '../../../domain/technical-check/check-days.ts';
import { matchFiles } from '../../../domain/technical-check/match-files.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { account, file, found } from './files.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { emailLine } from '../../../domain/technical-check/email-line.ts';
import { accountsWithin, limitFalls } from '../../../domain/technical-check/limit-falls.ts';

test.each([
  ['within', 2_700, 1_800, 'met'],
  ['over by one', 2_700, 1_801, 'not-met'],
  ['over, though each part alone is far below', 4_400, 200, 'not-met'],
] as const)('[R50] NPQML, parts A and B together: %s', (_case, a, b, result) => {
  const checked = found(programmeOf('NPQML'), ['A', 'B'], [account('A', a), account('B', b)]);
  expect(checked.get('words:npqml-total')).toMatchObject({
    result,
    finding: { found: 'words', count: { words: a + b, limit: 4_500 } },
  });
});

test.each([
  [3_000, 2_000, 'met'],
  [3_000, 2_001, 'not-met'],
] as const)('[R51] NPQSL with %i and %i words in its parts is %s, against 5,000', (a, b, result) => {
  const checked = found(programmeOf('NPQSL'), ['A', 'B'], [account('A', a), account('B', b)]);
  expect(checked.get('words:npqsl-total')).toMatchObject({ result, finding: { count: { limit: 5_000 } } });
});

test.each([
  ['NPQH', '1', 4_000, 'met'],
  ['NPQH', '1', 4_001, 'not-met'],
  ['NPQH', '2', 2_500, 'met'],
  ['NPQH', '2', 2_501, 'not-met'],
] as const)('[R52] %s Task %s with %i words is %s', (code, task, words, result) => {
  const checked = found(programmeOf(code), [task], [account(task, words)]);
  expect(checked.get(`words:npqh-task-${task}`)?.result).toBe(result);
});

test('[R52] the words of NPQH’s tasks are never pooled', () => {
  const checked = found(programmeOf('NPQH'), ['1', '2'], [account('1', 3_900), account('2', 2_501)]);
  expect(['words:npqh-task-1', 'words:npqh-task-2'].map((key) => checked.get(key)?.result)).toEqual(['met', 'not-met']);
});

test.each([
  ['1', 4_000, 'met'],
  ['1', 4_001, 'not-met'],
  ['2', 4_000, 'met'],
  ['2', 4_001, 'not-met'],
] as const)('[R53] NPQEL Task %s with %i words is %s', (task, words, result) => {
  const checked = found(programmeOf('NPQEL'), [task], [account(task, words)]);
  expect(checked.get(`words:npqel-task-${task}`)?.result).toBe(result);
});

test('[R54] supporting documents and annexes add nothing to the count', () => {
  const files = [
    account('1', 3_999, { annexWords: 900 }),
    file('1', '2.3.2 Pupil performance data.docx', { words: 2_000 }),
    file('1', '3.3.2 Sponsor comments.pdf', { words: 800, signature: 'typed' }),
  ];
  expect(found(programmeOf('NPQH'), ['1'], files).get('words:npqh-task-1')).toMatchObject({
    result: 'met',
    finding: { count: { words: 3_999, annexWords: 900 } },
  });
});

test('[R55] a script over its limit is asked for again, cut by what it is over', () => {
  const checked = found(programmeOf('NPQH'), ['2'], [account('2', 2_812)]).get('words:npqh-task-2');
  if (checked === undefined) throw new Error('no limit was checked');
  expect(emailLine(checked)).toBe(
    'Your account has 2,812 words by our count; the limit is 2,500. Cut at least 312 words and upload it again.',
  );
});

test.each([
  [0, 2_500, 'met'],
  [0, 2_501, 'not-met'],
  [10, 2_750, 'met'],
  [10, 2_751, 'not-met'],
] as const)('[R55] with a tolerance of %i per cent, %i words of 2,500 are %s', (tolerancePercent, words, result) => {
  const terms = { wordLimit: { tolerancePercent }, days: usualDaysTerms, engagement: null };
  expect(found(programmeOf('NPQH'), ['2'], [account('2', words)], terms).get('words:npqh-task-2')?.result).toBe(result);
});

test('[R56] the count is kept with its method', () => {
  const checked = found(programmeOf('NPQH'), ['2'], [account('2', 2_000)]);
  expect(checked.get('words:npqh-task-2')?.finding.count?.methods).toEqual(['words-1: by hand']);
});

test('[R56] where a part cannot be counted, the sum is a person’s and no figure is guessed', () => {
  const checked = found(
    programmeOf('NPQML'),
    ['A', 'B'],
    [account('A', 2_700), account('B', null, { faults: ['image-only'] })],
  );
  expect(checked.get('words:npqml-total')).toMatchObject({
    result: null,
    finding: { found: 'not-counted', count: null, faults: [{ file: 'B Written account.docx', fault: 'image-only' }] },
  });
});

const waypoints = (words: number) =>
  Array.from({ length: Math.floor(words / 100) }, (_one, index) => ({
    word: (index + 1) * 100,
    ends: `up to ${String((index + 1) * 100)}`,
  }));

/** An account with what is told of its text. */
function told(taskId: string, words: number) {
  const one = account(taskId, words);
  return { ...one, reading: { ...one.reading, findings: { ...one.reading.findings, waypoints: waypoints(words) } } };
}

test.each([
  ['alone', 4_000, [4_300], { fileId: '0', word: 4_000, ends: 'up to 4000' }],
  ['in the second of two that share it', 4_500, [2_650, 1_990], { fileId: '1', word: 1_800, ends: 'up to 1800' }],
  ['before the second begins', 4_500, [4_500, 1_000], { fileId: '1', word: 0, ends: '' }],
  ['nowhere, where all are within', 4_500, [2_500, 2_000], null],
] as const)('[R55] the limit falls %s', (_case, limit, words, falls) => {
  const accounts = words.map((each, place) => ({ ...told('A', each), id: String(place) }));
  expect(limitFalls(accounts, limit)).toEqual(falls);
});

test('[R55] where an account cannot be counted nobody is told a place', () => {
  expect(limitFalls([account('A', null), told('B', 5_000)], 4_500)).toBeNull();
});

test('[R55] a part that was uploaded twice counts once where the limit falls', () => {
  const requirements = requirementsOf(programmeOf('NPQML'), ['A', 'B']);
  const words = requirements.find(({ kind }) => kind === 'words');
  const part = account('A', 2_000);
  const files = [part, { ...part, id: 'again' }, account('B', 2_600)];
  const read = accountsWithin(words ?? { tasks: [] }, requirements, matchFiles(requirements, files));
  expect(read.map(({ reading }) => reading.words)).toEqual([2_000, 2_600]);
});
