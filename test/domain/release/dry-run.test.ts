// The dry run as tables: who goes, who is held, who comes later and why.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  blocking,
  dryRun,
  dryRunText,
  type EntryToRelease,
  type UnitToRelease,
} from '../../../domain/release/dry-run.ts';
import { holdKinds } from '../../../domain/release/hold.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { resultLetter } from '../../../domain/release/result-letter.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';

let made = 0;
const aUnit = (wanted: Partial<UnitToRelease> = {}): UnitToRelease => ({
  submissionId: `s${String((made += 1))}`,
  unit: '1',
  state: 'outcome-confirmed',
  result: 'pass',
  failedBefore: false,
  firstMarkerId: 'ada',
  outcomeStands: true,
  feedbackRead: false,
  ...wanted,
});
const anEntry = (units: readonly UnitToRelease[], wanted: Partial<EntryToRelease> = {}): EntryToRelease => {
  const id = String((made += 1));
  return { entryId: id, candidate: `K-${id}`, units, holds: [], resultsOn: null, approved: false, ...wanted };
};
const run = (entries: readonly EntryToRelease[]) => dryRun(entries, defaultReleaseTerms);

test('[R118] a letter of pass goes only where every unit that was assessed has passed', () => {
  const letter = (...results: readonly ('pass' | 'fail')[]) =>
    resultLetter(results.map((result, at) => ({ unit: String(at), result, failedBefore: false })));
  expect(letter('pass')).toBe('result-pass');
  expect(letter('pass', 'pass')).toBe('result-pass');
  expect(letter('pass', 'fail')).toBe('result-fail');
  expect(() => letter()).toThrow(RangeError);
});

test('[R155][R156] a fail that follows a fail of the same unit gets the letter of a later fail', () => {
  expect(resultLetter([{ unit: '1', result: 'fail', failedBefore: true }])).toBe('result-fail-again');
  expect(
    resultLetter([
      { unit: '1', result: 'pass', failedBefore: true },
      { unit: '2', result: 'fail', failedBefore: false },
    ]),
  ).toBe('result-fail');
});

test('[R141] nothing that open moderation could touch is released: the other scripts of its first marker wait', () => {
  const inModeration = anEntry([aUnit({ state: 'in-moderation', result: null, firstMarkerId: 'ada' })]);
  const same = anEntry([aUnit({ firstMarkerId: 'ada' })]);
  const other = anEntry([aUnit({ firstMarkerId: 'grace' })]);
  const { going, later } = run([inModeration, same, other]);
  expect(going.map(({ entryId }) => entryId)).toEqual([other.entryId]);
  expect(later).toMatchObject([
    { entryId: inModeration.entryId, reasons: ['unmoderated'] },
    { entryId: same.entryId, reasons: ['moderation-open'] },
  ]);
  const off = { ...defaultReleaseTerms, requiresModerationComplete: false };
  expect(dryRun([inModeration, same, other], off).going).toHaveLength(2);
});

test('[R141] a script that could still be drawn keeps back its marker’s others, until its participant knows a later date', () => {
  const same = anEntry([aUnit({ firstMarkerId: 'ada' })]);
  const goes = (late: EntryToRelease) => run([late, same]).going.length === 1;
  for (const state of ['allocated', 'marking', 'marked'] as const) {
    const late = anEntry([aUnit({ state, result: null, firstMarkerId: 'ada' })]);
    expect(goes(late)).toBe(false);
    expect(goes({ ...late, resultsOn: '2022-07-14' })).toBe(true);
    expect(goes({ ...late, holds: ['other'] })).toBe(true);
  }
  // What is in moderation can touch the others whatever its participant was told.
  const drawn = anEntry([aUnit({ state: 'adjudication', result: null })], { resultsOn: '2022-07-14' });
  expect(goes(drawn)).toBe(false);
});

test('[R152] an outcome that no longer follows from the scheme that is loaded waits, whatever its result is', () => {
  for (const result of ['pass', 'fail'] as const)
    expect(run([anEntry([aUnit({ result, feedbackRead: true, outcomeStands: false })])]).later).toMatchObject([
      { reasons: ['outcome-changed'] },
    ]);
});

test('[R141] who comes later without having been told a date holds the release up', () => {
  const late = anEntry([aUnit({ state: 'marking', result: null, firstMarkerId: 'grace' })]);
  expect(blocking(run([late, anEntry([aUnit()])]))).toMatchObject([{ entryId: late.entryId }]);
  expect(blocking(run([{ ...late, resultsOn: '2022-07-14' }, anEntry([aUnit()])]))).toEqual([]);
});

test('[R149] a fail waits until a moderator has read its feedback; a pass does not', () => {
  const fail = aUnit({ result: 'fail' });
  expect(run([anEntry([fail])]).later).toMatchObject([{ reasons: ['feedback-unread'] }]);
  expect(run([anEntry([{ ...fail, feedbackRead: true }])]).going).toMatchObject([{ letter: 'result-fail' }]);
  expect(run([anEntry([aUnit()])]).going).toHaveLength(1);
});

test('[R165] any hold keeps an entry back, and the dry run says which kinds', () => {
  for (const kind of holdKinds) expect(run([anEntry([aUnit()], { holds: [kind] })]).going).toEqual([]);
  expect(run([anEntry([aUnit()], { holds: ['other', 'malpractice'] })]).held).toMatchObject([
    { kinds: ['malpractice', 'other'] },
  ]);
});

test('an entry of two tasks waits for both, and one that ended without a result is told nothing', () => {
  const left = aUnit({ state: 'withdrawn', result: null });
  expect(
    run([anEntry([aUnit(), aUnit({ state: 'marking', result: null, firstMarkerId: 'grace' })])]).later,
  ).toMatchObject([{ reasons: ['unmarked'] }]);
  expect(run([anEntry([left])]).without).toHaveLength(1);
  expect(run([anEntry([aUnit(), left])]).going).toHaveLength(1);
});

const states = submissionSchema.options.map((option) => option.shape.state.value);
const someEntries = fc.array(
  fc.record({
    states: fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 2 }),
    held: fc.boolean(),
    approved: fc.boolean(),
    marker: fc.constantFrom('ada', 'grace', null),
  }),
);
const confirmed = ['outcome-confirmed', 'released'];

test('[R153] every entry is in one list of the dry run, and what is in it does not depend on the order', () => {
  fc.assert(
    fc.property(someEntries, (wanted) => {
      const entries = wanted.map(({ states: own, held, approved, marker }, at) =>
        anEntry(
          own.map((state) =>
            aUnit({
              state,
              firstMarkerId: marker,
              result: confirmed.includes(state) ? 'fail' : null,
              feedbackRead: true,
            }),
          ),
          { entryId: `e${String(at)}`, candidate: `K-${String(1000 + at)}`, holds: held ? ['other'] : [], approved },
        ),
      );
      const { going, held, later, approved, released, without } = run(entries);
      const all = [
        ...[...going, ...held, ...later].map(({ entryId }) => entryId),
        ...approved,
        ...released,
        ...without,
      ];
      expect(all.toSorted()).toEqual(entries.map(({ entryId }) => entryId).toSorted());
      expect(dryRunText(run(entries.toReversed()))).toBe(dryRunText(run(entries)));
    }),
  );
});
