// The days of a project and a placement: what a document says of them, and what of that is enough.
import { expect, test } from '@jest/globals';
import { checkDays, usualDaysTerms } from '../../../domain/technical-check/check-days.ts';
import { daysDeclaredIn, type DeclaredDays } from '../../../domain/technical-check/declared-days.ts';
import { emailLine } from '../../../domain/technical-check/email-line.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import { coveredTerms } from '../../../domain/technical-check/term-weeks.ts';
import { foundWords } from '../../../web/pages/check/found-words.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, declaration, file, found } from './files.ts';

const project = (from: string, to: string) => daysDeclaredIn(`Project began ${from}\nProject ended ${to}`);

test.each([
  ['Project began\t7 September 2020\nProject ended\t16 July 2021'],
  ['Project began: 7th September 2020. Project ended: 16th July 2021.'],
  ['Project start date 07/09/2020\nProject end date 16/07/2021'],
  ['The project ran from 7 Sept 2020 to 16 Jul 2021.'],
])('[R42] the days of a project are read from %j', (text) => {
  expect(daysDeclaredIn(text)).toEqual({ project: { from: '2020-09-07', to: '2021-07-16' }, placement: null });
});

test.each([
  ['We began in autumn and ended in summer.'],
  ['Project began 31 February 2021\nProject ended 16 July 2021'],
  ['Project began 16 July 2021\nProject ended 7 September 2020'],
])('[R42] nothing is guessed from %j', (text) => {
  expect(daysDeclaredIn(text)).toBeNull();
});

const checkedDays = (taskId: string, days: DeclaredDays | null, ownUrn: string | null = null) =>
  checkDays(
    [file(taskId, 'Declaration.docx', { days })],
    { project: taskId === '1', placement: taskId === '2' },
    { ...usualDaysTerms, ownUrn },
  );

test.each([
  ['a school year', '7 September 2020', '16 July 2021', 'met', 'days'],
  ['spring and summer', '4 January 2021', '22 July 2021', 'met', 'days'],
  ['from one Easter to the next February', '19 April 2021', '11 February 2022', 'met', 'days'],
  ['most of two terms, which a person weighs', '25 January 2021', '2 July 2021', null, 'days-unclear'],
  ['one term and a little', '14 September 2020', '15 January 2021', 'not-met', 'days-short'],
  ['the summer holiday', '26 July 2021', '30 August 2021', 'not-met', 'days-short'],
] as const)('[R42] a project of %s', (_case, from, to, result, says) => {
  expect(checkedDays('1', project(from, to))).toMatchObject({ result, found: says });
});

test('[R42] the terms that a project covers are told', () => {
  const days = project('4 January 2021', '17 September 2021');
  const checked = found(programmeOf('NPQH'), ['1'], [account('1', 3_000), file('1', 'Declaration.docx', { days })]);
  const result = checked.get('days:1');
  expect(result === undefined ? '' : foundWords(result.finding)).toBe(
    'By “Declaration.docx”: a project from Monday 4 January 2021 to Friday 17 September 2021, about 29 weeks of term (spring 2021, summer 2021, autumn 2021).',
  );
});

test('[R43] a term that an admin counts in full is a whole one wherever it is touched', () => {
  const [from, to] = ['2021-03-08', '2021-06-25'] as const;
  expect(coveredTerms(from, to, new Set()).weeks).toBe(14);
  expect(coveredTerms(from, to, new Set(['spring-2021'])).weeks).toBe(23);
  expect(coveredTerms(from, to, new Set(['spring-2020'])).weeks).toBe(14);
});

test('[R42] two files that give different days are for a person to settle', () => {
  const files = [
    file('1', 'Declaration.docx', { days: project('7 September 2020', '16 July 2021') }),
    file('1', 'Plan.docx', { days: project('7 September 2020', '18 December 2020') }),
  ];
  expect(checkDays(files, { project: true, placement: false }, usualDaysTerms)).toMatchObject({
    result: null,
    found: 'days-unclear',
  });
});

const placed = (words: string) =>
  daysDeclaredIn(`Placement school\tSaltmarsh Primary School, URN 654321\nPlacement\t${words}`);

test.each([
  ['9 working days, from 4 October 2021 to 22 October 2021', 'met', 'days'],
  ['8 working days, from 4 October 2021 to 22 October 2021', 'not-met', 'days-short'],
  ['10 working days, from 4 October 2021 to 11 October 2021', null, 'days-unclear'],
  ['from 4 October 2021 to 8 October 2021', 'not-met', 'days-short'],
  ['from 4 October 2021 to 29 October 2021', null, 'days-unclear'],
  ['nine working days in autumn', null, 'days-unclear'],
] as const)('[R46] a placement of %s', (words, result, says) => {
  expect(checkedDays('2', placed(words), '111111')).toMatchObject({ result, found: says });
});

test('[R47] a placement in the participant’s own school is not met, and one in another is', () => {
  const days = placed('10 working days, from 4 October 2021 to 22 October 2021');
  expect(checkedDays('2', days, '654321')).toMatchObject({ result: 'not-met', found: 'placement-at-home' });
  expect(checkedDays('2', days, '111111')).toMatchObject({ result: 'met' });
  const nameless = daysDeclaredIn('Placement: 10 working days, from 4 October 2021 to 22 October 2021');
  expect(checkedDays('2', nameless, '111111')).toMatchObject({ result: null, found: 'days-unclear' });
});

test('[R46] what is too short is asked back in words', () => {
  const days = placed('6 working days');
  const checked = found(programmeOf('NPQH'), ['2'], [account('2', 2_000), { ...declaration('2'), name: 'Cover.docx' }]);
  expect(checked.get('days:2')?.finding.found).toBe('no-days');
  const short = found(programmeOf('NPQH'), ['2'], [account('2', 2_000), file('2', 'Cover.docx', { days })]).get(
    'days:2',
  );
  expect(short === undefined ? '' : emailLine(short)).toBe(
    'The dates that you give in “Cover.docx” are shorter than nine working days for the placement. Put them right, or tell us if they are right.',
  );
});

test.each([
  ['NPQML', ['A', 'B'], 2],
  ['NPQSL', ['A', 'B'], 2],
  ['NPQH', ['1', '2'], 2],
  ['NPQEL', ['1', '2'], 0],
] as const)('[R42] [R46] %s asks for days in as many tasks as its framework says', (code, tasks, asked) => {
  expect(requirementsOf(programmeOf(code), tasks).filter(({ kind }) => kind === 'days')).toHaveLength(asked);
});
