// Programmes as the shipped data has them: keys, counts, tasks, stems, areas, and what is not marked.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blankSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import { contentAreaIds } from '../../../domain/programme/content-areas.ts';
import { criteriaOf, criterionKey } from '../../../domain/programme/criterion-key.ts';
import { latestVersion, pinVersion } from '../../../domain/programme/pin.ts';
import { keyText, parseKeyText, sameProgramme } from '../../../domain/programme/programme-key.ts';
import { parseProjectTopic } from '../../../domain/programme/project-topic.ts';
import { stemGroups } from '../../../domain/programme/stem-group.ts';
import { programmeOf, schemeOf, shipped } from '../../support/frameworks.ts';

test('[R1] the four 2019 programmes and the ten reformed ones are loaded, each under its own key', () => {
  expect([...shipped.programmes.keys()]).toEqual([
    '2019-framework/NPQML/2019-10',
    '2019-framework/NPQSL/2019-10',
    '2019-framework/NPQH/2019-10',
    '2019-framework/NPQEL/2019-10',
    'reformed-2021/NPQLT/2021',
    'reformed-2021/NPQLBC/2021',
    'reformed-2021/NPQLTD/2021',
    'reformed-2021/NPQLL/2021',
    'reformed-2021/NPQLPM/2021',
    'reformed-2021/NPQSL/2021',
    'reformed-2021/NPQH/2021',
    'reformed-2021/NPQEL/2021',
    'reformed-2021/NPQEYL/2021',
    'reformed-2021/NPQSENCO/2021',
  ]);
});

test('[R1] a key names family, programme and version; one code in both families is two programmes', () => {
  for (const { key } of shipped.programmes.values()) expect(parseKeyText(keyText(key))).toEqual(key);
  for (const code of ['NPQSL', 'NPQH', 'NPQEL']) {
    const old = { family: '2019-framework', programme: code, version: '1' } as const;
    expect(sameProgramme(old, { ...old, family: 'reformed-2021' })).toBe(false);
    expect(sameProgramme(old, { ...old, version: '2' })).toBe(false);
    expect(sameProgramme(old, { ...old })).toBe(true);
  }
  for (const text of [
    '',
    'NPQH',
    '2019-framework/NPQLT/2019-10',
    'reformed-2021/NPQML/2021',
    'toString/NPQH/1',
    '2019-framework/NPQH/',
    '2019-framework/NPQH/1/2',
  ]) {
    expect(parseKeyText(text)).toBeUndefined();
  }
});

test('[R2] a submission keeps the version it was created under when a newer one is loaded', () => {
  const old = { family: '2019-framework', programme: 'NPQH', version: '2019-10' } as const;
  const newer = { ...old, version: '2020-09' };
  const latest = latestVersion([newer, old, { ...old, programme: 'NPQEL', version: '2025' }], old);
  expect(latest).toEqual(newer);
  const pinned = { pinAtFirstSubmission: true };
  expect(pinVersion(old, newer, pinned)).toEqual(old);
  expect(pinVersion(null, newer, pinned)).toEqual(newer);
  expect(pinVersion(old, newer, { pinAtFirstSubmission: false })).toEqual(newer);
  expect(latestVersion([], old)).toBeUndefined();
});

test.each([
  ['NPQML', 16, 16, { A: 10, B: 6 }],
  ['NPQSL', 14, 14, { A: 10, B: 4 }],
  ['NPQH', 21, 21, { '1': 15, '2': 6 }],
  ['NPQEL', 26, 21, { '1': 14, '2': 12 }],
])('[R3] %s has %d criterion rows and %d codes', (code, rows, codes, perTask) => {
  const criteria = criteriaOf(programmeOf(code));
  expect(criteria).toHaveLength(rows);
  expect(new Set(criteria.map((one) => one.code)).size).toBe(codes);
  for (const [task, count] of Object.entries(perTask))
    expect(criteria.filter((one) => one.task === task)).toHaveLength(count);
});

test('[R4] the five NPQEL codes of both tasks have a mark of their own in each', () => {
  const keys = criteriaOf(programmeOf('NPQEL')).map(({ key }) => key);
  expect(new Set(keys).size).toBe(26);
  const codes = criteriaOf(programmeOf('NPQEL')).map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) < index).toSorted()).toEqual([
    '1.4.1',
    '1.4.3',
    '3.4.1',
    '3.4.2',
    '4.4.1',
  ]);
  expect(criterionKey('1', '4.4.1')).not.toBe(criterionKey('2', '4.4.1'));
});

test('[R5] 6.4.2, 6.4.3 and 6.4.4 are marked one by one under one stem', () => {
  const area = programmeOf('NPQEL').tasks[0]?.contentAreas.find(({ id }) => id === 'increasing-capability');
  const groups = stemGroups(area?.criteria ?? []);
  expect(groups.map(({ stem, criteria }) => [stem !== null, criteria.map(({ code }) => code)])).toEqual([
    [false, ['6.4.1']],
    [true, ['6.4.2', '6.4.3', '6.4.4']],
  ]);
  const sheet = blankSheet(schemeOf('NPQEL'), ['1']);
  for (const code of ['6.4.2', '6.4.3', '6.4.4']) expect(sheet.scores).toHaveProperty([criterionKey('1', code)]);
});

test('[R6] every 2019 programme spreads its criteria over the six content areas, between its tasks as printed', () => {
  for (const code of ['NPQML', 'NPQSL', 'NPQH', 'NPQEL']) {
    const areas = new Set(programmeOf(code).tasks.flatMap(({ contentAreas }) => contentAreas.map(({ id }) => id)));
    expect([...areas].toSorted()).toEqual([...contentAreaIds].toSorted());
  }
  expect(programmeOf('NPQH').tasks.map(({ contentAreas }) => contentAreas.map(({ id }) => id))).toEqual([
    ['strategy-improvement', 'teaching-curriculum', 'leading-impact', 'partnership'],
    ['resources-risks', 'increasing-capability'],
  ]);
});

test('[R7] no leadership behaviour is on any mark sheet', () => {
  const behaviours = [
    'commitment',
    'collaboration',
    'personal drive',
    'resilience',
    'awareness',
    'integrity',
    'respect',
  ];
  for (const scheme of shipped.markSchemes.filter(({ programme }) => programme.family === '2019-framework')) {
    const programme = programmeOf(scheme.programme.programme);
    const sheet = blankSheet(
      scheme,
      programme.tasks.map(({ id }) => id),
    );
    expect(Object.keys(sheet.scores).toSorted()).toEqual(
      criteriaOf(programme)
        .map(({ key }) => key)
        .toSorted(),
    );
    for (const key of Object.keys(sheet.scores)) {
      expect(key).toMatch(/^[12AB]\/[1-6]\.[1-4]\.[1-4]$/u);
      expect(behaviours).not.toContain(key.toLowerCase());
    }
  }
});

test('[R8] any topic that a participant agrees is accepted as written; no list is asked', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 500 }).filter((text) => text.trim() !== ''),
      (text) => {
        expect(parseProjectTopic(text)).toBe(text.trim());
      },
    ),
  );
  expect(parseProjectTopic('  ')).toMatchObject({ refused: 'topic-missing' });
  expect(parseProjectTopic('x'.repeat(501))).toMatchObject({ refused: 'topic-too-long' });
});

test('[R116] NPQML and NPQSL are one unit, NPQH and NPQEL one a task, a reformed programme its case study', () => {
  expect(programmeOf('NPQML').units).toEqual([{ id: 'programme', tasks: ['A', 'B'] }]);
  expect(programmeOf('NPQSL').units).toEqual([{ id: 'programme', tasks: ['A', 'B'] }]);
  expect(programmeOf('NPQH').units).toEqual([
    { id: '1', tasks: ['1'] },
    { id: '2', tasks: ['2'] },
  ]);
  expect(programmeOf('NPQEL').units).toEqual([
    { id: '1', tasks: ['1'] },
    { id: '2', tasks: ['2'] },
  ]);
  expect(programmeOf('NPQSL', 'reformed-2021').units).toEqual([{ id: 'case-study', tasks: ['case-study'] }]);
});
