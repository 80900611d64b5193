// Intake's decisions: a table of what Moodle showed, and properties that hold whatever it shows.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atUk, noonUk } from '../../../domain/calendar/uk-time.ts';
import { decideIntake } from '../../../domain/intake/decide-intake.ts';
import { rowStatus, type Seen, type SeenRow } from '../../../domain/intake/seen.ts';
import type { IntakeTerms } from '../../../domain/intake/terms.ts';

const close = noonUk('2022-03-03');
const later = noonUk('2022-03-10');
const row = (status: string, timeModified = atUk('2022-03-03', '11:42:00'), attempt = 0): SeenRow => ({
  submissionId: 7,
  attempt,
  status: rowStatus(status),
  statusInMoodle: status,
  timeModified,
});
const terms: IntakeTerms = {
  now: atUk('2022-03-03', '12:00:30'),
  close,
  assignmentCutoff: close,
  agreedUntil: null,
  standing: 'expected',
  answerComplete: true,
  closeInclusive: true,
};
const nothing: Seen = { listed: true, enrolment: 'active', row: null, earlier: null, cutoff: close, extension: null };
const decide = (seen: Partial<Seen>, change: Partial<IntakeTerms> = {}) =>
  decideIntake({ ...nothing, ...seen }, { ...terms, ...change });

test('[R72] work submitted by close is copied, with its attempt', () => {
  expect(decide({ row: row('submitted', close, 1) })).toEqual({
    kind: 'copy',
    because: 'in-time',
    attempt: 1,
    finalisedAt: close,
  });
  expect(decide({ row: row('submitted'), listed: false, enrolment: 'suspended' })).toMatchObject({ kind: 'copy' });
  expect(decide({ row: row('submitted') }, { answerComplete: false })).toMatchObject({ kind: 'copy' });
});

test('[R13] [R18] submitted at 12:00:00 is in, at 12:00:01 is late and a person decides', () => {
  const second = atUk('2022-03-03', '12:00:01');
  expect(decide({ row: row('submitted', close) })).toMatchObject({ kind: 'copy' });
  expect(decide({ row: row('submitted', second) })).toEqual({
    kind: 'late',
    attempt: 0,
    finalisedAt: second,
    moodleAllowedIt: false,
  });
});

test('[R73] a draft at close is listed apart, neither taken nor dropped', () => {
  const saved = atUk('2022-03-03', '11:59:00');
  expect(decide({ row: row('draft', saved) })).toEqual({
    kind: 'draft-at-close',
    reopened: false,
    attempt: 0,
    savedAt: saved,
    savedTooLate: false,
    earlier: null,
  });
  expect(decide({ row: row('draft', atUk('2022-03-03', '12:00:10')) })).toMatchObject({ savedTooLate: true });
});

test('[R73] reopened and not submitted again is a draft at close, with what is held of the earlier attempt', () => {
  const earlier = { attempt: 0, timeModified: atUk('2022-02-20', '10:00:00') };
  expect(decide({ row: row('reopened', close, 1), earlier })).toMatchObject({
    kind: 'draft-at-close',
    reopened: true,
    attempt: 1,
    earlier,
  });
});

test('[R74] with extra time running nobody is a non-submitter, and whether it was agreed is said', () => {
  const cases: [Partial<Seen>, Date | null, string][] = [
    [{ extension: later }, later, 'matches'],
    [{ extension: later }, null, 'not-agreed'],
    [{ cutoff: later }, null, 'not-agreed'],
    [{ cutoff: later }, later, 'matches'],
    [{ extension: noonUk('2022-03-08') }, later, 'differs'],
    [{}, later, 'not-in-moodle'],
    [{ extension: later, row: row('draft') }, null, 'not-agreed'],
  ];
  for (const [seen, agreedUntil, agreement] of cases) {
    expect(decide(seen, { agreedUntil })).toEqual({ kind: 'wait-until', until: later, agreement });
  }
});

test('[R74] when the extra time has ended the wait ends too', () => {
  const after = { now: atUk('2022-03-10', '12:00:01') };
  expect(decide({ extension: later }, after)).toEqual({ kind: 'not-submitted' });
  expect(decide({ extension: later }, { now: later })).toMatchObject({ kind: 'wait-until' });
  expect(decide({ extension: later, row: row('draft') }, after)).toMatchObject({ kind: 'draft-at-close' });
  const savedInExtraTime = { extension: later, row: row('draft', noonUk('2022-03-09')) };
  expect(decide(savedInExtraTime, { ...after, agreedUntil: later })).toMatchObject({ savedTooLate: false });
  expect(decide(savedInExtraTime, after)).toMatchObject({ savedTooLate: true });
});

test('[R74] work handed in during extra time counts only as far as it was agreed here', () => {
  const handedIn = { extension: later, row: row('submitted', noonUk('2022-03-09')) };
  expect(decide(handedIn, { agreedUntil: later })).toMatchObject({ kind: 'copy', because: 'agreed-extension' });
  expect(decide(handedIn)).toMatchObject({ kind: 'late', moodleAllowedIt: true });
  expect(decide(handedIn, { agreedUntil: noonUk('2022-03-08') })).toMatchObject({
    kind: 'late',
    moodleAllowedIt: true,
  });
});

test('[R74] a cut-off that is the assignment’s own is no extra time, nor is one before close', () => {
  expect(decide({ cutoff: later }, { assignmentCutoff: later })).toEqual({ kind: 'not-submitted' });
  expect(decide({ extension: noonUk('2022-03-01') })).toEqual({ kind: 'not-submitted' });
  expect(decide({ cutoff: null }, { assignmentCutoff: null })).toEqual({ kind: 'not-submitted' });
});

test('[R76] not submitted needs a listed participant of whom Moodle holds nothing', () => {
  expect(decide({})).toEqual({ kind: 'not-submitted' });
  expect(decide({ row: row('new') })).toEqual({ kind: 'not-submitted' });
});

test.each<[string, Partial<Seen>, Partial<IntakeTerms>]>([
  ['moodle-incomplete', {}, { answerComplete: false }],
  ['moodle-incomplete', { row: row('draft') }, { answerComplete: false }],
  ['vanished', { listed: false, enrolment: 'absent' }, {}],
  ['vanished', { listed: false, enrolment: 'unknown' }, {}],
  ['suspended', { listed: false, enrolment: 'suspended' }, {}],
  ['suspended', { listed: true, enrolment: 'suspended', row: row('new') }, {}],
  ['unknown-status', { row: row('archived') }, {}],
  ['removed-after-hand-in', { row: row('new'), earlier: { attempt: 0, timeModified: close } }, {}],
])('[R76] %s is never taken for not submitting', (because, seen, change) => {
  expect(decide(seen, change)).toMatchObject({ kind: 'unseen', because });
});

test('[R76] an unknown status is passed on in Moodle’s word', () => {
  expect(decide({ row: row('archived') })).toMatchObject({ detail: 'archived' });
});

test('[R13] until the second of close has passed everybody may still submit', () => {
  expect(decide({}, { now: close })).toEqual({ kind: 'wait-for-close', until: close });
  expect(decide({ row: row('draft') }, { now: noonUk('2022-03-01') })).toMatchObject({ kind: 'wait-for-close' });
});

test('[R75] the deferred and the withdrawn are counted as such whatever Moodle shows', () => {
  expect(decide({}, { standing: 'deferred' })).toEqual({ kind: 'excused', because: 'deferred' });
  expect(decide({ row: row('submitted') }, { standing: 'withdrawn' })).toEqual({
    kind: 'excused',
    because: 'withdrawn',
  });
});

const instant = fc
  .integer({ min: -86_400 * 20, max: 86_400 * 20 })
  .map((seconds) => new Date(close.getTime() + seconds * 1000));
const maybe = fc.option(instant, { nil: null });
const anySeen: fc.Arbitrary<Seen> = fc.record({
  listed: fc.boolean(),
  enrolment: fc.constantFrom('active', 'suspended', 'absent', 'unknown'),
  row: fc.option(
    fc
      .tuple(fc.constantFrom('new', 'draft', 'submitted', 'reopened', 'odd'), instant)
      .map(([status, at]) => row(status, at)),
    { nil: null },
  ),
  earlier: fc.option(
    instant.map((timeModified) => ({ attempt: 0, timeModified })),
    { nil: null },
  ),
  cutoff: maybe,
  extension: maybe,
});
const anyTerms: fc.Arbitrary<IntakeTerms> = fc.record({
  now: instant,
  close: fc.constant(close),
  assignmentCutoff: maybe,
  agreedUntil: maybe,
  standing: fc.constant('expected'),
  answerComplete: fc.boolean(),
  closeInclusive: fc.constant(true),
});

test('[R76] whatever Moodle shows, not submitted comes only after close, from a full answer that lists an empty place', () => {
  fc.assert(
    fc.property(anySeen, anyTerms, (seen, at) => {
      if (decideIntake(seen, at).kind !== 'not-submitted') return;
      expect(at.answerComplete && seen.listed && seen.enrolment !== 'suspended').toBe(true);
      expect(seen.row === null || seen.row.status === 'new').toBe(true);
      expect(seen.earlier).toBeNull();
      expect(at.now > close).toBe(true);
      expect(seen.extension === null || seen.extension <= at.now).toBe(true);
      expect(at.agreedUntil === null || at.agreedUntil <= at.now).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('[R18] whatever Moodle allowed, work is copied only by close or by what was agreed here', () => {
  fc.assert(
    fc.property(anySeen, anyTerms, (seen, at) => {
      const decision = decideIntake(seen, at);
      if (decision.kind !== 'copy') return;
      expect(decision.finalisedAt <= close || (at.agreedUntil !== null && decision.finalisedAt <= at.agreedUntil)).toBe(
        true,
      );
    }),
    { numRuns: 2000 },
  );
});
