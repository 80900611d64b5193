// What the machine tells of a submission's files, and what it leaves to a person.
import { expect, test } from '@jest/globals';
import { failing, fileFaults, type FileFault } from '../../../domain/technical-check/document-reading.ts';
import { foundWords } from '../../../web/pages/check/found-words.ts';
import { acceptedKinds, promisedKind } from '../../../domain/technical-check/file-kind.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, declaration, file, found } from './files.ts';

test.each([
  ['NPQML', ['A', 'B'], ['account:A', 'account:B'], 'initiation, implementation and evaluation'],
  ['NPQSL', ['A', 'B'], ['account:A', 'account:B'], 'design, implementation and evaluation'],
  ['NPQH', ['1'], ['account:1'], 'design, implementation and evaluation'],
  ['NPQEL', ['1'], ['account:1'], 'design, implementation and evaluation'],
  ['NPQEL', ['2'], ['account:2'], 'design, implementation and evaluation'],
] as const)('[R49] %s %j has a written account for each, of what its framework says', (code, tasks, keys, covers) => {
  const accounts = requirementsOf(programmeOf(code), tasks).filter(({ kind }) => kind === 'account');
  expect(accounts.map(({ key }) => key)).toEqual(keys);
  expect(accounts[0]?.label).toContain(`Written account of ${covers}`);
});

test('[R49] a part without its account is not met, whatever the other part holds', () => {
  const checked = found(programmeOf('NPQML'), ['A', 'B'], [account('A', 2_000)]);
  expect(checked.get('account:A')?.result).toBe('met');
  expect(checked.get('account:B')).toMatchObject({ result: 'not-met', finding: { found: 'no-account' } });
});

test('[R49] where another file is left that might be the account, a person looks', () => {
  const checked = found(programmeOf('NPQH'), ['2'], [file('2', 'Untitled.docx', { words: 300 })]);
  expect(checked.get('account:2')).toMatchObject({ result: null, finding: { found: 'account-unclear' } });
});

const stopping = [
  'empty',
  'encrypted',
  'macros',
  'damaged',
  'cut-short',
  'unplayable',
  'unsafe',
  'bursts',
  'archive-inside',
  'not-accepted',
  'wrong-ending',
] as const;

test.each(stopping)('[R70] a file that is %s fails, as an account and as any other', (fault) => {
  const asAccount = found(programmeOf('NPQH'), ['2'], [account('2', null, { faults: [fault] })]);
  expect(asAccount.get('account:2')).toMatchObject({ result: 'not-met', finding: { found: 'account-faulty' } });
  const other = [account('2', 2_000), file('2', 'Notes.xlsx', { faults: [fault] })];
  expect(found(programmeOf('NPQH'), ['2'], other).get('files:2')).toMatchObject({
    result: 'not-met',
    finding: { found: 'files-faulty', faults: [{ file: 'Notes.xlsx', fault }] },
  });
});

test('[R70] what a file may be is the list of accepted kinds, and no other fault fails it', () => {
  expect(acceptedKinds).toEqual(['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'png', 'mp4', 'mp3', 'm4a']);
  expect(['Photo.JPEG', 'Sheet.xlsm', 'Notes.odt', 'Talk.m4a'].map(promisedKind)).toEqual([
    'jpg',
    'other',
    'other',
    'm4a',
  ]);
  const soft = fileFaults.filter((fault) => failing(file('1', 'a.pdf', { faults: [fault] }).reading).length === 0);
  expect(soft).toEqual(fileFaults.filter((fault: FileFault) => !stopping.some((one) => one === fault)));
});

test.each(['took-too-long', 'reader-failed'] as const)(
  '[R81] an account whose reading %s is one clear finding, and a person looks',
  (fault) => {
    const account1 = found(programmeOf('NPQH'), ['2'], [account('2', null, { faults: [fault] })]).get('account:2');
    expect(account1?.result).toBeNull();
    if (account1 === undefined) return;
    expect(foundWords(account1.finding)).toBe(
      '“2 Written account.docx” could not be read, though it was tried more than once. A person looks.',
    );
  },
);

test('[R81] every requirement of a task has its own answer: met, not met, or a person’s', () => {
  const files = [
    account('1', 3_500),
    declaration('1'),
    file('1', '2.3.2 Pupil performance data.xlsx', { words: null }),
    file('1', '3.3.2 Sponsor comments.pdf', { signature: 'blank' }),
    file('1', '3.3.3 Presentation recording.mp4', { words: null }),
  ];
  const checked = found(programmeOf('NPQH'), ['1'], files);
  expect([...checked].map(([key, { result, finding }]) => [key, result, finding.found])).toEqual([
    ['account:1', 'met', 'account'],
    ['words:npqh-task-1', 'met', 'words'],
    ['files:1', 'met', 'files-fine'],
    ['document:1:pupil-performance-data', 'met', 'document'],
    ['document:1:sponsor-comments', 'not-met', 'signature-blank'],
    ['document:1:presentation-recording-and-feedback:recording', 'met', 'document'],
    ['document:1:presentation-recording-and-feedback:feedback', 'not-met', 'no-document'],
    ['document:1:communications-stakeholder-strategy', 'not-met', 'no-document'],
    ['presentation:1', null, 'presented-unclear'],
    ['declaration:1', 'met', 'signed'],
    ['days:1', 'met', 'days'],
  ]);
});

test('[R81] a signature that may be a picture, and days that nobody can find, are a person’s to answer', () => {
  const sheet = file('1', 'Declaration.pdf', { words: 80, declares: true, signature: 'unclear' });
  const checked = found(programmeOf('NPQH'), ['1'], [account('1', 3_500), sheet]);
  expect(checked.get('declaration:1')).toMatchObject({ result: null, finding: { found: 'signature-unclear' } });
  expect(checked.get('days:1')).toMatchObject({ result: null, finding: { found: 'no-days' } });
});
