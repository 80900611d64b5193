// A reformed case study in the check: its own, shorter list (R205–R213).
import { expect, test } from '@jest/globals';
import { usualDaysTerms } from '../../../domain/technical-check/check-days.ts';
import { programmeCodes } from '../../../domain/programme/programme-key.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import {
  lacksEngagement,
  notMet,
  refuseUnfinished,
  type RequirementResult,
} from '../../../domain/technical-check/results.ts';
import { foundWords } from '../../../web/pages/check/found-words.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, declaration, file, found } from './files.ts';

const npqlt = programmeOf('NPQLT', 'reformed-2021');
const study = ['case-study'];

test.each(programmeCodes['reformed-2021'])('[R205] %s has one final assessment, a case study', (code) => {
  const { tasks, units } = programmeOf(code, 'reformed-2021');
  expect(tasks.map(({ id }) => id)).toEqual(['case-study']);
  expect(units).toEqual([{ id: 'case-study', tasks: ['case-study'] }]);
});

test.each(programmeCodes['reformed-2021'])('[R212] %s asks for no documents, sponsor comments or days', (code) => {
  const asked = requirementsOf(programmeOf(code, 'reformed-2021'), study);
  expect(asked.map(({ key }) => key)).toEqual([
    'account:case-study',
    'words:case-study',
    'files:case-study',
    'declaration:case-study',
    'engagement',
  ]);
});

test('[R212] not even where the provider’s own criteria name documents', () => {
  const areas = programmeOf('NPQH').tasks.flatMap(({ contentAreas }) => contentAreas);
  const tasks = npqlt.tasks.map((task) => ({ ...task, contentAreas: areas }));
  const asked = requirementsOf({ ...npqlt, tasks }, study);
  expect(asked.filter(({ kind }) => kind === 'document' || kind === 'days')).toEqual([]);
});

test.each([
  [1_500, 'met'],
  [1_501, 'not-met'],
] as const)('[R211] a response of %i words is %s', (words, result) => {
  const checked = found(npqlt, study, [file('case-study', 'Case study response.docx', { words })]);
  expect(checked.get('words:case-study')).toMatchObject({ result, finding: { count: { words, limit: 1_500 } } });
});

test.each([
  [{ completed: 27, tracked: 30 }, 'Moodle has 27 of 30 tracked activities complete, 90%.'],
  [
    { completed: 26, tracked: 29 },
    'Moodle has 26 of 29 tracked activities complete, 89%, which is not enough for the award.',
  ],
  [null, 'Moodle tracks no activities of the course.'],
] as const)('[R208] engagement of %j is told, and a person’s to confirm', (engagement, says) => {
  const whole = engagement === null ? null : { ...engagement, tasks: null, sessions: [], evidence: [] };
  const terms = { wordLimit: { tolerancePercent: 0 }, days: usualDaysTerms, engagement: whole };
  const checked = found(npqlt, study, [account('case-study', 1_400), declaration('case-study')], terms).get(
    'engagement',
  );
  expect(checked?.result).toBeNull();
  expect(checked === undefined ? '' : foundWords(checked.finding)).toContain(says);
  expect(checked?.requirement.label).toBe('Engaged with at least 90% of the course');
});

test('[R54] a cover sheet that is named after the case study adds nothing to its words', () => {
  const files = [
    file('case-study', 'Case study - Written response.docx', { words: 1_490 }),
    file('case-study', 'Case study - Cover sheet and declaration.docx', { words: 80, declares: true }),
  ];
  expect(found(npqlt, study, files).get('words:case-study')).toMatchObject({
    result: 'met',
    finding: { files: ['Case study - Written response.docx'], count: { words: 1_490 } },
  });
});

test('[R37] [R208] missing engagement holds the award: it stops no marking and is no item of a correction', () => {
  const checked = found(npqlt, study, [account('case-study', 1_400), declaration('case-study')]);
  const results = [...checked.values()].map(({ requirement, finding }): RequirementResult => ({
    requirement,
    finding,
    foundBy: 'person',
    note: '',
    answer: requirement.kind === 'engagement' ? 'not-met' : 'met',
  }));
  expect([refuseUnfinished(results), notMet(results), lacksEngagement(results)]).toEqual([null, [], true]);
});
