// What a window lets in, how late it may be set, what Moodle must say, who is told and who is expected.
import { expect, test } from '@jest/globals';
import { noonUk, atUk } from '../../../domain/calendar/uk-time.ts';
import { checkCutoff } from '../../../domain/window/cutoff-check.ts';
import { changesToTell } from '../../../domain/window/date-change.ts';
import { expectedParticipants } from '../../../domain/window/expected.ts';
import { datesShownFrom, mayChangeDates } from '../../../domain/window/fixed-dates.ts';
import { checkLastAcceptance } from '../../../domain/window/last-acceptance.ts';
import { wayIn } from '../../../domain/window/way-in.ts';
import type { FinalWindow } from '../../../domain/window/window.ts';
import { inclusive, published } from './published-windows.ts';

const close = noonUk('2022-03-03');
const nothingOpened = { correctionUntil: null, extensionUntil: null, exceptionUntil: null };

test('[R18] by close everything comes in, after it nothing does', () => {
  expect(wayIn(close, close, nothingOpened, inclusive)).toBe('window');
  expect(wayIn(atUk('2022-03-03', '12:00:01'), close, nothingOpened, inclusive)).toEqual({ refused: 'after-close' });
});

test.each([
  ['correctionUntil', 'correction'],
  ['extensionUntil', 'extension'],
  ['exceptionUntil', 'exception'],
])('[R18] after close %s opens a way in until it ends', (way, name) => {
  const opened = { ...nothingOpened, [way]: noonUk('2022-03-10') };
  expect(wayIn(noonUk('2022-03-10'), close, opened, inclusive)).toBe(name);
  expect(wayIn(atUk('2022-03-10', '12:00:01'), close, opened, inclusive)).toEqual({ refused: 'after-close' });
});

test('[R19] a window or deferral beyond a task’s last-acceptance day is refused', () => {
  const last = { '1': '2021-09-30', '2': '2021-07-31' } as const;
  expect(checkLastAcceptance({ tasks: ['1'], closesOn: '2021-09-30' }, last)).toBe(true);
  expect(checkLastAcceptance({ tasks: ['1', '2'], closesOn: '2021-09-30' }, last)).toEqual({
    refused: 'beyond-last-acceptance',
    detail: { task: '2', lastAcceptance: '2021-07-31', closesOn: '2021-09-30' },
  });
  expect(checkLastAcceptance({ tasks: ['1'], closesOn: '2021-10-01' }, last)).toMatchObject({
    refused: 'beyond-last-acceptance',
  });
  expect(checkLastAcceptance({ tasks: ['1', '2'], closesOn: '2030-01-01' }, {})).toBe(true);
});

const reformed: FinalWindow = {
  kind: 'final',
  cohort: 'Autumn 2021',
  programme: { family: 'reformed-2021', programme: 'NPQLT', version: '2021' },
  tasks: ['case-study'],
  opensOn: '2023-02-01',
  closesOn: '2023-02-08',
};

test('[R20] a reformed programme’s dates are fixed once it has started and shown from its first day', () => {
  const moved: FinalWindow = { ...reformed, closesOn: '2023-02-15' };
  expect(mayChangeDates(reformed, moved, '2021-11-01', '2021-10-31')).toBe(true);
  expect(mayChangeDates(reformed, moved, '2021-11-01', '2021-11-01')).toMatchObject({ refused: 'dates-fixed' });
  expect(mayChangeDates(reformed, { ...reformed, cohort: 'Autumn' }, '2021-11-01', '2022-11-01')).toBe(true);
  expect(datesShownFrom(reformed, '2021-11-01', '2023-01-01')).toBe('2021-11-01');
});

test('[R20] a 2019 programme’s dates may move, and are shown once published', () => {
  const moved = { ...published.npqhK, closesOn: '2022-03-10' } as const;
  expect(mayChangeDates(published.npqhK, moved, '2021-01-01', '2022-02-01')).toBe(true);
  expect(datesShownFrom(published.npqhK, '2021-01-01', '2022-01-20')).toBe('2022-01-20');
});

test('[R21] a Moodle cut-off must be the very second of close', () => {
  const required = { requireCutoff: true };
  expect(checkCutoff(close, close, required)).toBe(true);
  expect(checkCutoff(null, close, required)).toMatchObject({ refused: 'cutoff-missing' });
  expect(checkCutoff(atUk('2022-03-03', '12:00:01'), close, required)).toMatchObject({ refused: 'cutoff-differs' });
  expect(checkCutoff(atUk('2022-03-03', '11:00:00'), close, required)).toMatchObject({ refused: 'cutoff-differs' });
  expect(checkCutoff(null, close, { requireCutoff: false })).toBe(true);
});

test('[R22] moved dates are told to everyone who had been told otherwise', () => {
  const moved = { ...published.npqhK, closesOn: '2022-03-10' } as const;
  expect(changesToTell(published.npqhK, moved, ['p1', 'p2'], { notifyOnChange: true })).toEqual({
    changes: [{ field: 'closesOn', from: '2022-03-03', to: '2022-03-10' }],
    tell: ['p1', 'p2'],
  });
  const reopened = { ...published.npqhK, opensOn: '2022-02-10' } as const;
  expect(changesToTell(published.npqhK, reopened, ['p1'], { notifyOnChange: true }).changes).toHaveLength(1);
});

test('[R22] an edit that moves no date tells nobody; with the setting off the change is still listed for the history', () => {
  const renamed = { ...published.npqhK, cohort: 'K' };
  expect(changesToTell(published.npqhK, renamed, ['p1'], { notifyOnChange: true })).toEqual({ changes: [], tell: [] });
  const moved = { ...published.npqhK, closesOn: '2022-03-10' } as const;
  const quiet = changesToTell(published.npqhK, moved, ['p1'], { notifyOnChange: false });
  expect(quiet.tell).toEqual([]);
  expect(quiet.changes).toHaveLength(1);
});

test('[R23] expected are those allocated or those who booked, by setting, each once', () => {
  const lists = { allocated: ['a', 'b', 'b'], booked: ['b', 'c'] };
  expect(expectedParticipants('cohort', lists)).toEqual(['a', 'b']);
  expect(expectedParticipants('booking', lists)).toEqual(['b', 'c']);
});
