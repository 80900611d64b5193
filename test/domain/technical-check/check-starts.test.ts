// When the full check starts, and what ends it.
import { expect, test } from '@jest/globals';
import type { Answer, RequirementResult } from '../../../domain/technical-check/results.ts';
import { refuseRequest, refuseUnfinished } from '../../../domain/technical-check/results.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import { programmeOf } from '../../support/frameworks.ts';
import { account, found } from './files.ts';

test.each([
  ['2022-03-03', 7, '2022-03-10'],
  ['2022-03-24', 7, '2022-03-31'],
  ['2021-12-30', 7, '2022-01-06'],
  ['2022-03-03', 10, '2022-03-13'],
] as const)('[R80] a window that closes on %s with %i days is checked from %s', (closesOn, days, from) => {
  const terms = { ...defaultDerivedDateTerms, technicalCheckAfterDays: days };
  expect(derivedDates({ closesOn }, terms).technicalCheckOn).toBe(from);
});

test('[R80] as shipped it is a week', () => {
  expect(defaultDerivedDateTerms.technicalCheckAfterDays).toBe(7);
});

/** Every requirement of NPQH Task 2 with the same answer, but for one. */
function answered(answer: Answer | null, but: Readonly<Record<string, Answer | null>> = {}): RequirementResult[] {
  return [...found(programmeOf('NPQH'), ['2'], [account('2', 2_000)]).values()].map(({ requirement, finding }) => ({
    requirement,
    finding,
    foundBy: 'person',
    note: '',
    answer: requirement.key in but ? (but[requirement.key] ?? null) : answer,
  }));
}

test.each<[string, RequirementResult[], string | null]>([
  ['everything is met', answered('met'), null],
  ['one thing is excepted', answered('met', { 'declaration:2': 'excepted' }), null],
  ['one thing does not apply', answered('met', { 'days:2': 'does-not-apply' }), null],
  ['one thing is open', answered('met', { 'days:2': null }), 'check-not-complete'],
  ['one thing is not met', answered('met', { 'declaration:2': 'not-met' }), 'check-not-met'],
  ['nothing was read', [], 'check-not-complete'],
])('[R81] a check where %s ends so', (_case, results, refused) => {
  expect(refuseUnfinished(results)?.refused ?? null).toBe(refused);
});

test('[R81] nobody is asked for anything before every requirement has its answer', () => {
  const open = answered('met', { 'declaration:2': 'not-met', 'days:2': null });
  expect(refuseRequest(open)).toMatchObject({ refused: 'check-not-complete', detail: { open: 1 } });
});
