// Which file answers what, by Moodle's area, its folder, its name and its content; what is not sure is asked of the checker.
import { expect, test } from '@jest/globals';
import { matchFiles } from '../../../domain/technical-check/match-files.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { takeReturn } from '../../../domain/technical-check/take-return.ts';
import { foundWords } from '../../../web/pages/check/found-words.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, file, found, type FileFacts } from './files.ts';

const npqh = programmeOf('NPQH');
const written = 'account:2';
const words = 'words:npqh-task-2';

const typed = (count: number) => {
  const one = file('2', 'online text.html', { words: count });
  return { ...one, reading: { ...one.reading, kind: 'typed' as const } };
};

test('[R49] several files that may be the one account are asked of the checker, and their words with them', () => {
  const files = [account('2', 2_000), file('2', 'Account, older version.docx', { words: 1_900 })];
  const checked = found(npqh, ['2'], files);
  const names = files.map(({ name }) => name);
  expect(checked.get(written)).toMatchObject({ result: null, finding: { found: 'account-several', files: names } });
  expect(checked.get(words)).toMatchObject({
    result: null,
    finding: { found: 'account-several', count: { words: 3_900 } },
  });
  const asked = checked.get(written);
  expect(asked === undefined ? '' : foundWords(asked.finding)).toBe(
    'More than one file may be the written account: “2 Written account.docx”, “Account, older version.docx”. A person says which counts.',
  );
});

test('[R52] parts of an account that are within the limit together are within it, whichever counts', () => {
  const files = [account('2', 1_200), file('2', 'Account part two.docx', { words: 1_300 })];
  const checked = found(npqh, ['2'], files);
  expect([checked.get(written)?.result, checked.get(words)?.result]).toEqual([null, 'met']);
});

test('the same account uploaded twice is one account, and its words are counted once', () => {
  const one = account('2', 2_000);
  const checked = found(npqh, ['2'], [one, { ...one, id: 'again', name: 'Account (1).docx' }]);
  expect(checked.get(written)?.result).toBe('met');
  expect(checked.get(words)).toMatchObject({ result: 'met', finding: { count: { words: 2_000 } } });
});

test('[R57] what may be a second account may be a document as well: it is not said to be missing', () => {
  const files = [account('2', 2_000), file('2', 'Account of the budget.docx')];
  const budget = found(npqh, ['2'], files).get('document:2:curriculum-led-budget');
  expect(budget).toMatchObject({ result: null, finding: { found: 'document-unclear' } });
});

test.each([
  ['an account typed into Moodle', [typed(2_000)], 'online text.html'],
  [
    'a note typed beside a file that is named anyhow',
    [typed(12), file('2', 'Final.docx', { words: 2_000 })],
    'Final.docx',
  ],
  ['a folder that is called so', [file('2', 'v3.docx', { folder: '/Written account/', words: 700 })], 'v3.docx'],
] as const)('[R49] the account is known by %s', (_case, files, name) => {
  expect(found(npqh, ['2'], files).get(written)).toMatchObject({ result: 'met', finding: { files: [name] } });
});

test('[R49] a note alone is no account', () => {
  expect(found(npqh, ['2'], [typed(12)]).get(written)).toMatchObject({
    result: null,
    finding: { found: 'account-unclear' },
  });
});

const budgets: readonly (readonly [string, string, FileFacts])[] = [
  ['its name', 'Curriculum-led budget v2.xlsx', { words: null }],
  ['the code of its criterion', '5.3.2.xlsx', { words: null }],
  ['a folder named after it', 'Sheet1.xlsx', { words: null, folder: '/Curriculum led budget/' }],
  ['a folder with the code', 'Sheet1.xlsx', { words: null, folder: '/5.3.2/' }],
  ['its first words', 'Document1.docx', { opening: 'Curriculum-led Budget: Coppice Federation' }],
];
test.each(budgets)('[R57] a document is known by %s', (_case, name, facts) => {
  const checked = found(npqh, ['2'], [account('2', 2_000), file('2', name, facts)]);
  expect(checked.get('document:2:curriculum-led-budget')?.result).toBe('met');
});

test('[R57] one file may answer several criteria, and a stray one answers none', () => {
  const asked = requirementsOf(programmeOf('NPQSL'), ['A', 'B']);
  const { sure, left } = matchFiles(asked, [
    file('A', '3.2.1 4.2.1 Sponsor comments.pdf'),
    file('B', 'Scan_0042.pdf', { words: 40 }),
  ]);
  expect(sure.get('document:A:sponsor-comments')).toHaveLength(1);
  expect(left.map(({ name }) => name)).toEqual(['Scan_0042.pdf']);
});

test('[R62] a recording is known by the code of its criterion, and does not answer for the feedback', () => {
  const files = [account('1', 3_500), file('1', '3.3.3.mp4', { words: null })];
  const checked = found(npqh, ['1'], files);
  const part = (name: string) => checked.get(`document:1:presentation-recording-and-feedback:${name}`)?.result;
  expect([part('recording'), part('feedback')]).toEqual(['met', 'not-met']);
});

const presented = [
  ['NPQH', '1', 'Present the plan to the governing board before implementation and gather its feedback'],
  ['NPQH', '2', 'Present the plan to the placement school’s governing board and gather its feedback'],
] as const;
test.each(presented)('[R63] %s Task %s asks that %s', (code, task, label) => {
  const asked = requirementsOf(programmeOf(code), [task]).find(({ kind }) => kind === 'presentation');
  expect(asked?.label.replaceAll("'", '’')).toBe(label);
});

test.each([
  ['1', 'Present the chosen strategy to the governing board or board of trustees'],
  ['2', 'Present the plans to relevant stakeholders'],
] as const)('[R64] NPQEL Task %s asks to %s: recorded, questions answered, feedback gathered', (task, label) => {
  const asked = requirementsOf(programmeOf('NPQEL'), [task]).find(({ kind }) => kind === 'presentation');
  expect(asked?.label).toBe(`${label}, record it, answer questions, gather feedback`);
});

test('[R63] [R64] of a presentation recording and feedback tell; with one of them a person looks', () => {
  const recording = file('1', 'Presentation recording.mp3', { words: null });
  const feedback = file('1', 'Presentation feedback.pdf');
  const of = (code: string, files: readonly ReturnType<typeof file>[]) =>
    found(programmeOf(code), ['1'], [account('1', 3_500), ...files]).get('presentation:1');
  for (const code of ['NPQH', 'NPQEL']) {
    expect(of(code, [recording, feedback])).toMatchObject({ result: 'met', finding: { found: 'presented' } });
    expect(of(code, [recording])).toMatchObject({ result: null, finding: { found: 'presented-unclear' } });
  }
});

test('[R63] in NPQH Task 2, whose criteria list no recording, feedback tells of it or a person looks in the account', () => {
  const of = (...files: ReturnType<typeof file>[]) =>
    found(npqh, ['2'], [account('2', 2_000), ...files]).get('presentation:2')?.result;
  expect([of(file('2', 'Governors’ feedback.docx')), of()]).toEqual(['met', null]);
});

test('[R86] feedback that comes back for a presentation that was asked for is taken', () => {
  const listed = new Set(['presentation:1']);
  const before = [account('1', 3_500)];
  const returned = [...before, file('1', '3.3.3 Presentation feedback.docx')];
  const { files, setAside } = takeReturn(before, returned, listed, requirementsOf(npqh, ['1']));
  expect([files.length, setAside]).toEqual([2, []]);
});

test.each([
  ['NPQML', ['A', 'B']],
  ['NPQSL', ['A', 'B']],
] as const)('[R63] [R64] %s asks for no presentation', (code, tasks) => {
  const kinds = requirementsOf(programmeOf(code), tasks).map(({ kind }) => kind);
  expect(kinds).not.toContain('presentation');
});
