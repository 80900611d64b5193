// Documents beside the account: which file answers what, and what of a signature can be seen.
import { expect, test } from '@jest/globals';
import { usualDaysTerms } from '../../../domain/technical-check/check-days.ts';
import { emailLine } from '../../../domain/technical-check/email-line.ts';
import { machineCheck } from '../../../domain/technical-check/machine-check.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { foundWords } from '../../../web/pages/check/found-words.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, declaration, file, found } from './files.ts';

const npqh = programmeOf('NPQH');
const recording = 'document:1:presentation-recording-and-feedback:recording';
const feedback = 'document:1:presentation-recording-and-feedback:feedback';

test('[R62] a recording and its feedback are two things: one of them does not answer for the other', () => {
  const heard = found(
    npqh,
    ['1'],
    [account('1', 3_500), file('1', '3.3.3 Presentation recording.mp3', { words: null })],
  );
  expect([heard.get(recording)?.result, heard.get(feedback)?.result]).toEqual(['met', 'not-met']);
  const read = found(npqh, ['1'], [account('1', 3_500), file('1', '3.3.3 Presentation feedback.docx')]);
  expect([read.get(recording)?.result, read.get(feedback)?.result]).toEqual(['not-met', 'met']);
});

test.each([
  ['blank', 'not-met', 'signature-blank'],
  ['typed', 'met', 'signed'],
  ['pictured', 'met', 'signed'],
  ['sealed', 'met', 'signed'],
  ['unclear', null, 'signature-unclear'],
  ['none', null, 'signature-unclear'],
] as const)('[R67] [R68] a signature line that is %s', (signature, result, says) => {
  const files = [
    account('1', 3_500),
    file('1', 'Declaration.docx', { words: 90, declares: true, signature }),
    file('1', '3.3.2 Sponsor comments.docx', { signature }),
  ];
  const checked = found(npqh, ['1'], files);
  for (const key of ['declaration:1', 'document:1:sponsor-comments'])
    expect(checked.get(key)).toMatchObject({ result, finding: { found: says } });
});

test('[R67] what is missing of a sponsor’s comments is asked for in words', () => {
  const files = [account('1', 3_500), file('1', 'Sponsor comments.pdf', { signature: 'blank' })];
  const comments = found(npqh, ['1'], files).get('document:1:sponsor-comments');
  expect(comments === undefined ? '' : emailLine(comments)).toBe(
    'Your sponsor’s comments in “Sponsor comments.pdf” have no signature. Ask your sponsor to sign them, with name and role, and upload them again.',
  );
});

test.each([
  ['NPQML', '2019-framework', ['A', 'B']],
  ['NPQH', '2019-framework', ['1']],
  ['NPQEL', '2019-framework', ['2']],
  ['NPQLT', 'reformed-2021', ['case-study']],
] as const)('[R68] %s of the %s asks for a declaration with every task', (code, family, tasks) => {
  const asked = requirementsOf(programmeOf(code, family), tasks).filter(({ kind }) => kind === 'declaration');
  expect(asked.map(({ tasks: [task] }) => task)).toEqual(tasks);
});

test('[R68] without a declaration, and nothing left that might be one, it is not met', () => {
  const without = found(npqh, ['2'], [account('2', 2_000)]).get('declaration:2');
  expect(without).toMatchObject({ result: 'not-met', finding: { found: 'no-declaration' } });
  expect(found(npqh, ['2'], [account('2', 2_000), declaration('2')]).get('declaration:2')?.result).toBe('met');
});

test('[R68] what lies in a folder for the account and its declaration is no declaration by that', () => {
  const folder = '/Account and declaration/';
  const files = [file('2', 'Final.docx', { words: 2_000, folder }), { ...declaration('2'), folder }];
  const checked = found(npqh, ['2'], files);
  expect(checked.get('account:2')?.result).toBe('met');
  expect(checked.get('declaration:2')?.result).toBe('met');
});

/** The documents that the criteria ask for, as "code id" lines, parts told apart. */
const documentsOf = (code: string, tasks: readonly string[], sponsorCommentsRequired = false) =>
  requirementsOf(programmeOf(code), tasks, { sponsorCommentsRequired, hasSessions: false })
    .filter(({ kind }) => kind === 'document')
    .map(({ codes, label }) => `${codes.join(' ')}: ${label.toLowerCase()}`);

test('[R58] NPQML asks for six documents', () => {
  expect(documentsOf('NPQML', ['A', 'B'])).toEqual([
    '1.1.1: part a: raw data analysis',
    '2.1.3: part a: pupil performance data',
    '4.1.1: part a: sponsor comments, with name, role and signature',
    '5.1.1: part b: budget',
    '5.1.2: part b: project plan',
    '5.1.3: part b: risk register',
  ]);
});

test('[R57] [R59] NPQSL’s sponsor comments answer two criteria by one document', () => {
  expect(documentsOf('NPQSL', ['A', 'B'])).toEqual([
    '1.2.1: part a: raw data analysis',
    '2.2.3: part a: pupil performance data',
    '3.2.1 4.2.1: part a: sponsor comments, with name, role and signature',
    '3.2.2: part a: communications plan',
    '5.2.1: part b: business case',
    '5.2.2: part b: risk management plan',
  ]);
});

test.each([
  [
    '1',
    [
      '2.3.2: pupil performance data',
      '3.3.2: sponsor comments, with name, role and signature',
      '3.3.3: presentation recording and feedback: recording',
      '3.3.3: presentation recording and feedback: feedback',
    ],
  ],
  ['2', ['5.3.2: curriculum-led budget']],
] as const)('[R60] NPQH Task %s asks for its documents', (task, lines) => {
  expect(documentsOf('NPQH', [task])).toEqual(expect.arrayContaining([...lines]));
  expect(documentsOf('NPQH', [task])).toHaveLength(task === '1' ? 5 : 1);
});

test('[R61] NPQEL asks for a recording and its feedback in each task, and for data and a plan in the second', () => {
  const presented = ['recording', 'feedback'].map(
    (part) => `3.4.1 3.4.2: presentation recording and feedback: ${part}`,
  );
  expect(documentsOf('NPQEL', ['1'])).toEqual(presented);
  const second = documentsOf('NPQEL', ['2']);
  expect(second).toEqual(expect.arrayContaining(presented));
  expect(second.filter((line) => !presented.includes(line)).map((line) => line.slice(0, 5))).toEqual([
    '2.4.4',
    '3.4.4',
  ]);
});

test.each([
  [{ name: true, role: true }, 'typed', 'met'],
  [{ name: false, role: true }, 'typed', 'met'],
  [{ name: false, role: true }, 'pictured', null],
  [{ name: true, role: false }, 'typed', null],
] as const)('[R67] a sponsor with name and role %j, %s: %s', (signatory, signature, result) => {
  const files = [account('1', 3_500), file('1', 'Sponsor comments.docx', { signature, signatory })];
  expect(found(npqh, ['1'], files).get('document:1:sponsor-comments')?.result).toBe(result);
});

test('[R71] a table that may name pupils is for a person to look at, whatever it answers', () => {
  const data = file('1', '2.3.2 Pupil performance data.xlsx', { words: null, pupilNames: 24 });
  const answer = found(npqh, ['1'], [account('1', 3_500), data]).get('document:1:pupil-performance-data');
  expect(answer).toMatchObject({ result: null, finding: { found: 'pupil-names' } });
  expect(answer === undefined ? '' : foundWords(answer.finding)).toBe(
    '“2.3.2 Pupil performance data.xlsx” has a table with 24 entries that may be names of pupils. A person looks.',
  );
  const stray = file('1', 'Groups.xlsx', { words: null, pupilNames: 5 });
  expect(found(npqh, ['1'], [account('1', 3_500), stray]).get('files:1')).toMatchObject({
    result: null,
    finding: { found: 'pupil-names' },
  });
});

test('an account that names the participant is told to the checker, and passes', () => {
  const answer = found(npqh, ['1'], [account('1', 3_500, { names: ['margins', 'properties'] })]).get('account:1');
  expect(answer?.result).toBe('met');
  expect(answer === undefined ? '' : foundWords(answer.finding)).toBe(
    'Found: “1 Written account.docx”. “1 Written account.docx” names the participant in its header or footer and in the properties of the file.',
  );
});

test.each([
  ['NPQEL', ['1']],
  ['NPQEL', ['2']],
  ['NPQH', ['2']],
] as const)(
  '[R66] %s %j: a sponsor comments on the task though no criterion lists it, unless a provider does not ask',
  (code, tasks) => {
    const added = ': sponsor comments, with name, role and signature';
    expect(documentsOf(code, tasks, true)).toEqual([...documentsOf(code, tasks), added]);
  },
);

test.each([
  ['NPQML', ['A', 'B']],
  ['NPQSL', ['A', 'B']],
  ['NPQH', ['1']],
] as const)('[R66] %s %j: comments that a criterion lists are not asked for twice', (code, tasks) => {
  expect(documentsOf(code, tasks, true)).toEqual(documentsOf(code, tasks));
});

test('[R66] [R67] comments that only the provider asks for need a signature like all others', () => {
  const comments = (signature: 'blank' | 'typed') =>
    found(npqh, ['2'], [account('2', 2_000), file('2', 'Sponsor comments.docx', { signature })]);
  expect(comments('blank').get('document:2:sponsor-comments')?.finding.found).toBe('signature-blank');
  expect(comments('typed').get('document:2:sponsor-comments')?.result).toBe('met');
});

const sessions = (by: 'attended' | 'online' | null) => ({
  completed: by === null ? 1 : 2,
  tracked: 2,
  tasks: null,
  sessions: [
    { name: 'Residential 1', by: 'attended' as const },
    { name: 'Residential 2', by },
  ],
  evidence: [],
});

test.each([
  ['attended', 'met', 'Attended: Residential 1, Residential 2.'],
  ['online', 'met', 'Attended: Residential 1. Modules completed and log uploaded: Residential 2.'],
  [null, null, 'Attended: Residential 1. Not covered by any record: Residential 2.'],
] as const)('[R36] a second session %s: %s, and the checker reads which', (by, result, says) => {
  const asked = requirementsOf(npqh, ['1'], { sponsorCommentsRequired: true, hasSessions: true });
  const terms = { wordLimit: { tolerancePercent: 0 }, days: usualDaysTerms, engagement: sessions(by) };
  const checked = machineCheck(asked, [account('1', 3_500)], terms).find(
    ({ requirement: { key } }) => key === 'engagement',
  );
  expect(checked?.result).toBe(result);
  expect(checked === undefined ? '' : foundWords(checked.finding)).toContain(says);
});
