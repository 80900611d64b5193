// The eight days of a case study.
import { expect, test } from '@jest/globals';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { parseWindow } from '../../../domain/window/parse-window.ts';
import { responseClosesOn } from '../../../domain/window/response-window.ts';
import { closeOf, type Window } from '../../../domain/window/window.ts';
import { programmeOf } from '../../support/frameworks.ts';

const npqlt = programmeOf('NPQLT', 'reformed-2021');
const wanted = (opensOn: string, closesOn: string, kind = 'final') =>
  parseWindow(
    { cohort: 'Autumn 2021', programme: keyText(npqlt.key), kind, opensOn, closesOn, tasks: ['case-study'] },
    [npqlt],
  );
const isWindow = (parsed: ReturnType<typeof parseWindow>): parsed is Window => !Array.isArray(parsed);

test.each([
  ['2023-01-19', '2023-01-26'],
  ['2023-03-20', '2023-03-27'],
  ['2024-02-26', '2024-03-04'],
] as const)('[R206] [R207] opened on %s it closes on %s, the opening day being the first', (opensOn, closesOn) => {
  expect(responseClosesOn(opensOn, { windowDays: 8 })).toBe(closesOn);
  const window = wanted(opensOn, closesOn);
  expect(window).toMatchObject({ opensOn, closesOn });
  expect(isWindow(window) && closeOf(window)).toEqual(noonUk(closesOn));
});

test.each([
  ['a day less', '2023-01-25'],
  ['a day more', '2023-01-27'],
] as const)('[R206] %s than eight is refused, with the day that is right', (_case, closesOn) => {
  expect(wanted('2023-01-19', closesOn)).toEqual([
    { refused: 'response-window-days', detail: { field: 'closesOn', days: 8, closesOn: '26 January 2023' } },
  ]);
});

test('[R206] a 2019 programme’s window may be of any length', () => {
  const npqh = programmeOf('NPQH');
  const form = { cohort: 'K', programme: keyText(npqh.key), kind: 'final', tasks: ['1', '2'] };
  expect(isWindow(parseWindow({ ...form, opensOn: '2022-02-17', closesOn: '2022-03-03' }, [npqh]))).toBe(true);
});
