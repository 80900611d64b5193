// Marking's own rules: what is missing, how long it can be taken back, what files are called.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultMarkingTerms, gapsIn } from '../../../domain/marking/gaps.ts';
import { locksAt, mayRecall } from '../../../domain/marking/grace.ts';
import { neutralNames } from '../../../domain/marking/neutral-names.ts';
import type { Remarked } from '../../../domain/marking/remarked.ts';
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { schemeOf } from '../../support/frameworks.ts';

const scheme = schemeOf('NPQH');
const tasks = ['2'];
const keys = criteriaIn(scheme, tasks).map(({ key }) => key);
const whole: Remarked = { score: 2, place: 'p. 4', comment: 'Shown throughout.' };
const sheet = (changed: Readonly<Record<string, Partial<Remarked>>> = {}) =>
  new Map<CriterionKey, Remarked>(keys.map((key) => [key, { ...whole, ...changed[key] }]));
const gaps = (marks: ReadonlyMap<CriterionKey, Remarked>) =>
  gapsIn(marks, scheme, tasks, defaultMarkingTerms).map(({ key, what }) => `${key} ${what}`);
const [first = '2/x', second = '2/y'] = keys;

describe('what is missing', () => {
  test('nothing on a full sheet', () => expect(gaps(sheet())).toEqual([]));

  test('[R113] a score for every criterion, where 0 is one', () => {
    expect(gaps(new Map())).toEqual(keys.map((key) => `${key} score`));
    expect(gaps(sheet({ [first]: { score: 0 } }))).toEqual([]);
    expect(gaps(sheet({ [first]: { score: null } }))).toEqual([`${first} score`]);
  });

  test('[R119] the place of every score', () => {
    expect(gaps(sheet({ [first]: { place: ' ' }, [second]: { place: '' } }))).toEqual([
      `${first} place`,
      `${second} place`,
    ]);
  });

  test('[R120] a comment for a score of 0 or 1, and not for the top', () => {
    for (const score of [0, 1]) expect(gaps(sheet({ [first]: { score, comment: '' } }))).toEqual([`${first} comment`]);
    expect(gaps(sheet({ [first]: { score: 2, comment: '' } }))).toEqual([]);
  });

  test('[R119] one comment in every content area, even where all is at the top', () => {
    const areas = new Map(criteriaIn(scheme, tasks).map(({ area, key }) => [area, key]));
    const silent = new Map(keys.map((key) => [key, { ...whole, comment: '' }]));
    expect(gaps(silent).length).toBe(areas.size);
    expect(gapsIn(silent, scheme, tasks, defaultMarkingTerms).every(({ what }) => what === 'area-comment')).toBe(true);
  });

  test('[R119] where the provider wants a comment on all, none may be empty', () => {
    const asked = gapsIn(sheet({ [first]: { comment: '' } }), scheme, tasks, { commentRequired: 'all' });
    expect(asked.map(({ key, what }) => `${key} ${what}`)).toEqual([`${first} comment`]);
  });
});

describe('the grace period', () => {
  const submitted = new Date('2022-04-24T13:21:00Z');

  test('[R125] ends a quarter of an hour after submission', () => {
    expect(locksAt(submitted)).toEqual(new Date('2022-04-24T13:36:00Z'));
    expect(mayRecall(submitted, new Date('2022-04-24T13:35:59.999Z'))).toBe(true);
    expect(mayRecall(submitted, new Date('2022-04-24T13:36:00Z'))).toBe(false);
  });
});

describe('names of files', () => {
  const asked = [
    { id: 'pupil-performance-data', label: 'Pupil Performance Data' },
    { id: 'sponsor-feedback', label: "Sponsor's feedback" },
  ];
  const file = (id: string, filename: string) => ({ id, filename, taskName: 'Task 1', size: 1 });

  test('[R107] say what a file is, and nothing that the participant wrote', () => {
    const files = [
      file('a', 'Wren Applegarth.pdf'),
      file('b', 'W Applegarth pupil performance data 2022.xlsx'),
      file('c', 'Applegarth written account FINAL final.DOCX'),
      file('d', 'Sponsor’s feedback, Larkfell Primary.pdf'),
      file('e', 'no ending (Wren)'),
      file('f', 'Task 1 by W.Khan'),
    ];
    expect(neutralNames(files, asked).map(({ name }) => name)).toEqual([
      'Task 1 account.docx',
      'Task 1 Pupil Performance Data.xlsx',
      "Task 1 Sponsor's feedback.pdf",
      'Task 1 document 1.pdf',
      'Task 1 document 2',
      'Task 1 document 3',
    ]);
  });

  test('[R107] hold no word of the file’s own name that is not one of ours', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (names) => {
        for (const { name } of neutralNames(
          names.map((one, at) => file(String(at), `${one}.pdf`)),
          asked,
        ))
          expect(name).toMatch(/^Task 1 (account|Pupil Performance Data|Sponsor's feedback|document)( \d+)?\.pdf$/);
      }),
    );
  });

  test('are each their own', () => {
    const made = neutralNames([file('a', 'account 1.docx'), file('b', 'account 2.docx'), file('c', 'x.pdf')], asked);
    expect(made.map(({ name }) => name)).toEqual([
      'Task 1 account.docx',
      'Task 1 account 2.docx',
      'Task 1 document 1.pdf',
    ]);
  });
});
