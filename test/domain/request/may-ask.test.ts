// What can be asked for, and what a request must say: the cohort's last acceptance, its terms, and six months for a new head.
import { expect, test } from '@jest/globals';
import { faultsOf, unitsToAsk, type AskFacts, type TypedRequest } from '../../../domain/request/may-ask.ts';
import { settledOtherwise } from '../../../domain/request/settled-otherwise.ts';
import type { SubmissionState } from '../../../domain/submission/submission.ts';
import { published } from '../window/published-windows.ts';

const facts = (over: Partial<AskFacts> = {}): AskFacts => ({
  window: published.npqhK,
  units: [
    { unit: '1', tasks: ['1'], state: 'expected' },
    { unit: '2', tasks: ['2'], state: 'expected' },
  ],
  deferralAllowed: true,
  lastAcceptance: {},
  ...over,
});
const typed = (over: Partial<TypedRequest>): TypedRequest => ({
  kind: 'extension',
  unit: '',
  requirement: '',
  untilOn: '2022-03-17',
  reason: 'Illness',
  newHeadship: false,
  ...over,
});
const codes = (request: Partial<TypedRequest>, over: Partial<AskFacts> = {}) =>
  faultsOf(typed(request), facts(over), '2022-03-01').map(({ refused }) => refused);
const inState = (state: SubmissionState) => facts({ units: [{ unit: '1', tasks: ['1'], state }] });

test('[R96] a cohort whose terms allow no deferral is told so, and everything else can still be asked', () => {
  const strict = facts({ deferralAllowed: false });
  expect(unitsToAsk('deferral', strict)).toMatchObject({ refused: 'deferral-not-allowed' });
  for (const kind of ['extension', 'exception', 'withdrawal'] as const)
    expect(unitsToAsk(kind, strict)).toHaveLength(2);
});

test('[R19] a task whose last acceptance is this window cannot be deferred; the other can', () => {
  expect(unitsToAsk('deferral', facts({ lastAcceptance: { '1': '2022-03-03' } }))).toMatchObject([{ unit: '2' }]);
  expect(unitsToAsk('deferral', facts({ lastAcceptance: { '1': '2022-03-03', '2': '2022-03-03' } }))).toMatchObject({
    refused: 'beyond-last-acceptance',
    detail: { lastAcceptance: '3 March 2022' },
  });
});

test('[R97] NPQEL cohort 4 is extended or deferred to the end of May 2022 and no further', () => {
  const npqel = { window: published.npqel4, lastAcceptance: { '1': '2022-05-31', '2': '2022-05-31' } } as const;
  const today = '2021-12-01';
  const fault = (untilOn: string) => faultsOf(typed({ untilOn }), facts(npqel), today).map(({ refused }) => refused);
  expect(fault('2022-05-31')).toEqual([]);
  expect(fault('2022-06-01')).toEqual(['beyond-last-acceptance']);
  expect(unitsToAsk('deferral', facts(npqel))).toHaveLength(2);
});

test('[R100] in the reformed headship programme somebody new to headship may extend by up to six months', () => {
  const programme = { family: 'reformed-2021', programme: 'NPQH', version: '2021-10' } as const;
  const reformed = { window: { ...published.npqhK, programme } };
  const asNewHead = (untilOn: string) => codes({ newHeadship: true, untilOn }, reformed);
  expect(asNewHead('2022-09-03')).toEqual([]);
  expect(asNewHead('2022-09-04')).toEqual(['beyond-headship-months']);
  // The tick means nothing in the 2019 framework, where the last acceptance alone bounds it.
  expect(codes({ newHeadship: true, untilOn: '2022-09-04' })).toEqual([]);
});

test('every fault of a request is told at once', () => {
  expect(codes({ untilOn: '31.3.', reason: ' ' })).toEqual(['until-not-a-date', 'own-reason-missing']);
  expect(codes({ untilOn: '2022-03-03' })).toEqual(['until-too-early']);
  expect(codes({ kind: 'exception' })).toEqual(['requirement-missing']);
  expect(codes({ unit: '9' })).toEqual(['nothing-to-ask']);
});

test('[R98] nobody has to give a reason to withdraw, at any point before the result', () => {
  expect(codes({ kind: 'withdrawal', reason: '' })).toEqual([]);
  expect(unitsToAsk('withdrawal', inState('in-moderation'))).toHaveLength(1);
  expect(unitsToAsk('withdrawal', inState('released'))).toMatchObject({ refused: 'nothing-to-ask' });
});

test('[R93] an exception is asked for before the work goes to marking, and not after', () => {
  for (const state of ['expected', 'technical-check', 'correction-requested'] as const)
    expect(unitsToAsk('exception', inState(state))).toHaveLength(1);
  for (const state of ['ready-to-mark', 'marked', 'released'] as const)
    expect(unitsToAsk('exception', inState(state))).toMatchObject({ refused: 'nothing-to-ask' });
});

const sponsor = { documentId: 'sponsor-comments', answer: 'not-met', found: 'signature-blank' } as const;
const confirmed = { name: 'Marion Thwaite', role: 'Headteacher', comments: '' };

test('[R67] a sponsor’s confirmation stands for the signature, and for the comments where they are given with it', () => {
  expect(settledOtherwise(sponsor, false, confirmed)).toBe('met');
  expect(settledOtherwise({ ...sponsor, answer: null, found: 'signature-unclear' }, false, confirmed)).toBe('met');
  const missing = { ...sponsor, found: 'no-document' } as const;
  expect(settledOtherwise(missing, false, confirmed)).toBeNull();
  expect(settledOtherwise(missing, false, { ...confirmed, comments: 'She led it well.' })).toBe('met');
  expect(settledOtherwise(sponsor, false, null)).toBeNull();
  expect(settledOtherwise({ ...sponsor, documentId: 'risk-register' }, false, confirmed)).toBeNull();
});

test('[R94] an exception passes its item as excepted, whatever was found', () => {
  for (const answer of [null, 'met', 'not-met'] as const)
    expect(settledOtherwise({ ...sponsor, answer }, true, null)).toBe('excepted');
  expect(settledOtherwise({ ...sponsor, answer: 'does-not-apply' }, false, confirmed)).toBeNull();
});
