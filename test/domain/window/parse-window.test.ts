// The window's form: what it accepts, and every fault with its field.
import { expect, test } from '@jest/globals';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { unitsOf } from '../../../domain/programme/unit.ts';
import { parseWindow, type WindowInput } from '../../../domain/window/parse-window.ts';
import { published } from './published-windows.ts';

const choice = (programme: string, tasks: readonly string[]) => {
  const key = { family: '2019-framework', programme, version: '2019-10' } as const;
  return { key, units: unitsOf(key, tasks), caseStudy: null };
};
const programmes = [choice('NPQH', ['1', '2']), choice('NPQML', ['A', 'B'])];

const form: WindowInput = {
  cohort: ' NPQH  K ',
  programme: keyText(published.npqhK.programme),
  kind: 'final',
  opensOn: '2022-02-17',
  closesOn: '2022-03-03',
  tasks: ['2', '1'],
};

test('[R16] the form of a published window gives that window', () => {
  expect(parseWindow(form, programmes)).toEqual(published.npqhK);
});

test('[R14] a pre-assessment window may name no opening day, and one task of two', () => {
  const draft = { ...form, kind: 'pre-assessment', opensOn: '', closesOn: '2022-01-06' };
  expect(parseWindow(draft, programmes)).toEqual(published.npqhKDraft);
  expect(parseWindow({ ...draft, tasks: ['1'] }, programmes)).toMatchObject({ tasks: ['1'] });
});

test('every empty field is named at once', () => {
  const empty = { cohort: ' ', programme: '', kind: '', opensOn: '', closesOn: '', tasks: [] };
  expect(parseWindow(empty, programmes)).toEqual([
    { refused: 'cohort-missing', detail: { field: 'cohort' } },
    { refused: 'programme-unknown', detail: { field: 'programme' } },
    { refused: 'window-kind-unknown', detail: { field: 'kind' } },
    { refused: 'closes-on-missing', detail: { field: 'closesOn' } },
  ]);
});

test.each<[string, string, Partial<WindowInput>]>([
  ['opens-on-missing', 'opensOn', { opensOn: '' }],
  ['opens-on-not-a-date', 'opensOn', { opensOn: '17 Feb' }],
  ['closes-on-not-a-date', 'closesOn', { closesOn: '2022-02-30' }],
  ['closes-before-opening', 'closesOn', { closesOn: '2022-02-17' }],
  ['cohort-too-long', 'cohort', { cohort: 'x'.repeat(61) }],
  ['tasks-missing', 'tasks', { tasks: [] }],
  ['task-unknown', 'tasks', { tasks: ['1', '3'] }],
  ['programme-unknown', 'programme', { programme: '2019-framework/NPQX/2019-10' }],
])('%s belongs to %s', (code, field, change) => {
  const refusals = parseWindow({ ...form, ...change }, programmes);
  expect(refusals).toEqual([expect.objectContaining({ refused: code })]);
  expect(refusals).toMatchObject([{ detail: { field } }]);
});

test('[R116] parts that pass or fail together cannot be put in different final windows', () => {
  const npqml = { ...form, programme: '2019-framework/NPQML/2019-10' };
  expect(parseWindow({ ...npqml, tasks: ['A'] }, programmes)).toMatchObject([{ refused: 'unit-split' }]);
  expect(parseWindow({ ...npqml, tasks: ['A', 'B'] }, programmes)).toMatchObject({ tasks: ['A', 'B'] });
  expect(parseWindow({ ...form, tasks: ['1'] }, programmes)).toMatchObject({ tasks: ['1'] });
});
