// Copies that stay, counts that add up, gaps that grow.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atUk, noonUk } from '../../../domain/calendar/uk-time.ts';
import { changedSince, type CopyTaken, isCopied } from '../../../domain/intake/changed-since.ts';
import { addsUp, reconcile, standings } from '../../../domain/intake/reconcile.ts';
import { defaultRetries, retryAt, retryGaps } from '../../../domain/intake/retry-gaps.ts';
import { rowStatus, type SeenRow } from '../../../domain/intake/seen.ts';

const close = noonUk('2022-03-03');
const submittedAt = atUk('2022-03-02', '20:15:00');
const files = new Map([
  ['/report.docx', 'aa'],
  ['/budget.xlsx', 'bb'],
]);
const copy: CopyTaken = { submissionId: 7, attempt: 0, timeModified: submittedAt, files };
const row = (change: Partial<SeenRow> & { status?: SeenRow['status'] }): SeenRow => ({
  submissionId: 7,
  attempt: 0,
  status: 'submitted',
  statusInMoodle: 'submitted',
  timeModified: submittedAt,
  ...change,
});
const change = (now: SeenRow | null, seenFiles: ReadonlyMap<string, string> | null = null) =>
  changedSince(copy, { row: now, files: seenFiles }, close, { closeInclusive: true });

test('[R72] the same submission, attempt and moment is copied once; anything newer is not that copy', () => {
  expect(isCopied([copy], row({}))).toBe(true);
  expect(isCopied([copy], row({ timeModified: close }))).toBe(false);
  expect(isCopied([copy], row({ attempt: 1 }))).toBe(false);
  expect(isCopied([copy], row({ submissionId: 8 }))).toBe(false);
  expect(isCopied([], row({}))).toBe(false);
});

test('[R72] before close a later submission replaces the copy', () => {
  expect(change(row({}))).toBe('none');
  expect(change(row({ timeModified: close }))).toBe('newer-in-time');
  expect(change(row({ submissionId: 9, attempt: 1, timeModified: close }))).toBe('newer-in-time');
});

test('[R77] after close every change is flagged and none is taken', () => {
  const late = atUk('2022-03-04', '09:00:00');
  expect(change(row({ timeModified: late }))).toBe('changed-after-close');
  expect(change(row({ submissionId: 9, attempt: 1, timeModified: late }))).toBe('new-attempt');
  expect(change(row({ submissionId: 9, attempt: 1, status: 'reopened' }))).toBe('new-attempt');
});

test('[R77] reverts, removals and swapped files are seen although Moodle moves no time', () => {
  expect(change(row({ status: 'draft' }))).toBe('reverted-to-draft');
  expect(change(row({ status: 'new' }))).toBe('removed');
  expect(change(null)).toBe('vanished');
  expect(
    change(
      row({}),
      new Map([
        ['/report.docx', 'cc'],
        ['/budget.xlsx', 'bb'],
      ]),
    ),
  ).toBe('files-changed');
  expect(change(row({}), new Map([['/report.docx', 'aa']]))).toBe('files-changed');
  expect(change(row({}), files)).toBe('none');
});

test('a status Moodle may invent is unknown, not one of ours', () => {
  expect(rowStatus('submitted')).toBe('submitted');
  expect(rowStatus('')).toBe('unknown');
  expect(rowStatus('constructor')).toBe('unknown');
});

test('[R75] the counts add up to the cohort whatever happened to whom', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...standings)), (cohort) => {
      const counts = reconcile(cohort);
      expect(counts.expected).toBe(cohort.length);
      expect(standings.reduce((sum, standing) => sum + counts[standing], 0)).toBe(cohort.length);
      for (const standing of standings) expect(counts[standing]).toBe(cohort.filter((one) => one === standing).length);
      expect(addsUp(counts, cohort.length)).toBe(true);
    }),
  );
});

test('[R75] counts that lost or doubled somebody do not add up', () => {
  const counts = reconcile(['received', 'notSubmitted']);
  expect(addsUp(counts, 3)).toBe(false);
  expect(addsUp({ ...counts, received: 2 }, 2)).toBe(false);
});

test('[R76] six retries with growing gaps, then an admin is told', () => {
  const gaps = retryGaps(defaultRetries);
  expect(gaps).toEqual([1, 2, 4, 8, 16, 32]);
  expect(retryAt(close, 1, defaultRetries)).toEqual(atUk('2022-03-03', '12:01:00'));
  expect(retryAt(close, 6, defaultRetries)).toEqual(atUk('2022-03-03', '12:32:00'));
  expect(retryAt(close, 7, defaultRetries)).toBeNull();
});
