// Loading the data at start-up: good data in full, bad data refused with every fault named by file and path.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { feesOn } from '../../../domain/fee/fee-schedule.ts';
import { FaultyFrameworks } from '../../../services/frameworks/faulty-frameworks.ts';
import { loadFrameworks, shippedFrameworks } from '../../../services/frameworks/load-frameworks.ts';
import { programmeOf, shipped } from '../../support/frameworks.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frameworks-'));
  await cp(shippedFrameworks, folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Changes a copied file by replacing text that is there. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(join(folder, file), after);
}

function faults(): readonly string[] {
  try {
    loadFrameworks(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyFrameworks)) throw error;
    return error.faults.map(({ file, path, problem }) => `${file}: ${path}: ${problem}`);
  }
}

test('the criteria keep their wording, documents and attribution', () => {
  const npqh = programmeOf('NPQH');
  expect(npqh.attribution).toContain('Open Government Licence v3.0');
  const criteria = npqh.tasks.flatMap(({ contentAreas }) => contentAreas.flatMap((area) => area.criteria));
  expect(criteria.find(({ code }) => code === '3.3.3')?.supportingDocuments).toEqual([
    { id: 'presentation-recording-and-feedback', label: 'Presentation recording and feedback', parts: ['recording', 'feedback'] },
  ]);
  const npqel = programmeOf('NPQEL').tasks.flatMap(({ contentAreas }) => contentAreas.flatMap((area) => area.criteria));
  expect(npqel.find(({ code }) => code === '3.4.4')?.text).toContain('publically');
  expect(npqh.tasks.map(({ wordLimit }) => wordLimit)).toEqual([4000, 2500]);
});

test('[R1] a programme that the catalogue does not know, and one that is missing, stop the start', async () => {
  await edit('npqh-2019.json', '"programme": "NPQH"', '"programme": "NPQX"');
  expect(faults()).toContain('npqh-2019.json: programme: NPQX is no programme of 2019-framework');
  await rm(join(folder, 'npqh-2019.json'));
  expect(faults()).toContain('2019-framework: NPQH: this programme is not loaded');
});

test('[R2] a newer version of a framework is loaded beside the old one', async () => {
  const newer = (await readFile(join(folder, 'npqh-2019.json'), 'utf8')).replace('"version": "2019-10"', '"version": "2020-09"');
  await writeFile(join(folder, 'npqh-2020.json'), newer);
  const { programmes } = loadFrameworks(folder);
  expect(programmes.has('2019-framework/NPQH/2019-10')).toBe(true);
  expect(programmes.has('2019-framework/NPQH/2020-09')).toBe(true);
  await writeFile(join(folder, 'npqh-2021.json'), newer);
  expect(faults()).toEqual(['2019-framework/NPQH/2020-09: : two files hold this version of the programme']);
});

test('[R3] a lost criterion stops the start: each count that it breaks is named', async () => {
  await edit('npqml-2019.json', /\{\s+"code": "3\.1\.2"[^}]+\},?/u, '');
  await edit('npqml-2019.json', /,(\s+\])/u, '$1');
  expect(faults()).toEqual(
    expect.arrayContaining([
      'npqml-2019.json: counts.criterionRows: says 16, counted 15',
      'npqml-2019.json: counts.distinctCodes: says 16, counted 15',
      'npqml-2019.json: counts.criteriaPerTask.A: says 10, counted 9',
      'mark-schemes/npqml-2019.json: A/3.1.2: the framework has no such criterion (NPQML)',
    ]),
  );
});

test('[R4] a code printed twice in one task stops the start', async () => {
  await edit('npqml-2019.json', '"code": "3.1.2"', '"code": "3.1.1"');
  expect(faults()).toContain('npqml-2019.json: A/3.1.1: this criterion is printed twice in its task');
});

test('[R6] a content area that is none of the six, and one that is missing, stop the start', async () => {
  await edit('npqh-2019.json', '"id": "partnership"', '"id": "partnerships"');
  expect(faults()).toEqual([
    'npqh-2019.json: partnerships: is not one of the six content areas',
    'npqh-2019.json: partnership: this content area is missing',
  ]);
});

test('[R7] a framework that assessed leadership behaviours would not be loaded', async () => {
  await edit('npqh-2019.json', '"leadershipBehavioursAssessed": false', '"leadershipBehavioursAssessed": true');
  expect(faults()[0]).toMatch(/^npqh-2019\.json: leadershipBehavioursAssessed: /u);
});

test('[R9] a scheme without words for a score, or without a criterion, stops the start', async () => {
  await edit('mark-schemes/npqh-2019.json', /,\s+\{ "score": 2, "text": "[^"]+" \}/u, '');
  await edit('mark-schemes/npqh-2019.json', '"code": "6.3.3"', '"code": "6.3.9"');
  expect(faults()).toEqual([
    'mark-schemes/npqh-2019.json: 2/6.3.3: the scheme has no such criterion (NPQH)',
    'mark-schemes/npqh-2019.json: 2/6.3.9: the framework has no such criterion (NPQH)',
    'mark-schemes/npqh-2019.json: 1/1.3.1: no descriptor for score 2 (NPQH)',
  ]);
});

test('[R9] two schemes for one framework version stop the start', async () => {
  await cp(join(folder, 'mark-schemes/npqh-2019.json'), join(folder, 'mark-schemes/another.json'));
  expect(faults()).toEqual(['mark-schemes: 2019-framework/NPQH/2019-10: two mark schemes for one framework version']);
});

test('[R11] without mark schemes everything else starts, and routing stays shut', async () => {
  await rm(join(folder, 'mark-schemes'), { recursive: true });
  expect(loadFrameworks(folder).markSchemes).toEqual([]);
});

test('[R114] a scale that does not rise from 0 is refused', async () => {
  await edit('mark-schemes/npqh-2019.json', '"scale": [0, 1, 2]', '"scale": [0, 2, 1]');
  expect(faults()).toEqual(['mark-schemes/npqh-2019.json: scale: does not rise from 0']);
});

test('every fault of every file is told at once', async () => {
  await edit('npqsl-2019.json', '"wordLimit": 5000', '"wordLimit": "5000"');
  await edit('bank-holidays.json', '"2022-06-02"', '"2022-06-31"');
  await writeFile(join(folder, 'reformed-2021.json'), '{');
  const told = faults().join('\n');
  expect(told).toMatch(/npqsl-2019\.json: tasks\.0\.wordLimit: /u);
  expect(told).toMatch(/bank-holidays\.json: holidays\.\d+\.date: not a day written YYYY-MM-DD/u);
  expect(told).toMatch(/reformed-2021\.json: : /u);
});

test('[R225] the bundled bank holidays are weekdays, with the odd ones of 2021 to 2023', () => {
  const { days } = shipped.bankHolidays;
  for (const day of ['2021-12-27', '2021-12-28', '2022-01-03', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'] as const) {
    expect(days.has(day)).toBe(true);
  }
  expect(days.has('2022-05-30')).toBe(false);
  expect(days.has('2020-05-04')).toBe(false);
  for (const day of days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
  for (let year = 2017; year <= 2028; year += 1) {
    const extra = year === 2022 ? 2 : year === 2023 ? 1 : 0;
    expect([...days].filter((day) => day.startsWith(String(year)))).toHaveLength(8 + extra);
  }
});

/** Easter Sunday by the Anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easter(year: number): Date {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}

test('[R225] Good Friday and Easter Monday fall where the date of Easter puts them', () => {
  for (let year = 2017; year <= 2028; year += 1) {
    for (const shift of [-2, 1]) {
      const day = new Date(easter(year).getTime() + shift * 86_400_000).toISOString().slice(0, 10);
      expect([...shipped.bankHolidays.days]).toContain(day);
    }
  }
});

test('[R211] a case study’s words are set by kind, and by programme where the provider asks for another', async () => {
  await edit('reformed-2021.json', '"leadership": 1500', '"leadership": 2000, "programmes": { "NPQH": 2500 }');
  const { programmes } = loadFrameworks(folder);
  const limitOf = (code: string) => programmes.get(`reformed-2021/${code}/2021`)?.tasks[0]?.wordLimit;
  expect(['NPQLT', 'NPQSL', 'NPQH'].map(limitOf)).toEqual([1_500, 2_000, 2_500]);
});

test('[R206] [R208] the days of a case study and the engagement it needs are the framework’s', async () => {
  await edit('reformed-2021.json', '"windowCalendarDays": 8', '"windowCalendarDays": 10');
  await edit('reformed-2021.json', '"engagementThresholdPercent": 90', '"engagementThresholdPercent": 85');
  const { programmes } = loadFrameworks(folder);
  expect(programmes.get('reformed-2021/NPQLT/2021')?.caseStudy).toEqual({ windowDays: 10, engagementPercent: 85 });
  expect(programmes.get('2019-framework/NPQH/2019-10')?.caseStudy).toBeNull();
});

test('[R213] a case study is marked on the provider’s own criteria, loaded as data', async () => {
  await edit('reformed-2021.json', '"code": "CS4"', '"code": "OWN4"');
  await edit('mark-schemes/reformed-2021.json', /"code": "CS4"/gu, '"code": "OWN4"');
  const scheme = loadFrameworks(folder).markSchemes.find(({ programme }) => programme.programme === 'NPQLT');
  expect(scheme?.criteria.map(({ code }) => code)).toEqual(['CS1', 'CS2', 'CS3', 'OWN4']);
});

test('[R164] what is charged is data: the amounts of the source as shipped, and others from a later day where somebody puts them there', async () => {
  expect(shipped.fees).toEqual([{ from: '2021-07-15', nonSubmission: 100_00, secondResubmission: 150_00 }]);
  await edit(
    'fees.json',
    '"schedule": [',
    '"schedule": [{ "from": "2022-09-01", "nonSubmission": "120.50", "secondResubmission": "180.00" }, ',
  );
  const { fees } = loadFrameworks(folder);
  expect([feesOn(fees, '2022-08-31').nonSubmission, feesOn(fees, '2022-09-01').nonSubmission]).toEqual([100_00, 120_50]);
});

test.each([
  ['"100.00"', '"100"', 'fees.json: schedule.0.nonSubmission: not an amount in pounds such as 100.00'],
  ['"150.00"', '"0.00"', 'fees.json: schedule.0.secondResubmission: nothing is charged for nothing'],
  ['"2021-07-15"', '"15 July"', 'fees.json: schedule.0.from: not a day written YYYY-MM-DD'],
  [/\{ "from".*\}/u, '', 'fees.json: schedule: Too small: expected array to have >=1 items'],
])('[R164] a price list that cannot be read stops the start: %s', async (from, to, fault) => {
  await edit('fees.json', from, to);
  expect(faults()).toEqual([fault]);
});
