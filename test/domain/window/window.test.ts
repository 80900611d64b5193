// A window's dates: the published fixtures, noon in both seasons, the second that decides, what is due when.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { deadlineInWords, longDate } from '../../../domain/calendar/uk-words.ts';
import { derivedDates, defaultDerivedDateTerms } from '../../../domain/window/derived-dates.ts';
import { hasClosed, isInTime } from '../../../domain/window/in-time.ts';
import { closeOf } from '../../../domain/window/window.ts';
import { leadsToOutcome, yieldOf } from '../../../domain/window/yield.ts';
import { anyDate } from '../calendar/any-date.ts';
import { inclusive, published } from './published-windows.ts';

test('[R12] a window closes at noon UK time on its day: 12:00 UTC in winter, 11:00 in summer', () => {
  expect(closeOf(published.npqhK).toISOString()).toBe('2022-03-03T12:00:00.000Z');
  expect(closeOf(published.npqhJDraft).toISOString()).toBe('2021-09-01T11:00:00.000Z');
});

test('[R12] moving a window over the clock change re-derives noon and shifts nothing by an hour', () => {
  fc.assert(
    fc.property(anyDate, (closesOn) => {
      expect(deadlineInWords(closeOf({ closesOn }))).toBe(`${longDate(closesOn)}, 12 noon UK time`);
    }),
  );
});

test('[R13] 12:00:00 is in time and 12:00:01 is not', () => {
  const close = noonUk('2022-03-03');
  expect(isInTime(new Date('2022-03-03T11:59:59Z'), close, inclusive)).toBe(true);
  expect(isInTime(new Date('2022-03-03T12:00:00Z'), close, inclusive)).toBe(true);
  expect(isInTime(new Date('2022-03-03T12:00:00.900Z'), close, inclusive)).toBe(true);
  expect(isInTime(new Date('2022-03-03T12:00:01Z'), close, inclusive)).toBe(false);
  expect(hasClosed(new Date('2022-03-03T12:00:00Z'), close, inclusive)).toBe(false);
  expect(hasClosed(new Date('2022-03-03T12:00:01Z'), close, inclusive)).toBe(true);
});

test('[R13] by setting the second of close itself may be late', () => {
  expect(isInTime(noonUk('2022-03-03'), noonUk('2022-03-03'), { closeInclusive: false })).toBe(false);
});

test('[R14] a pre-assessment window is receipted and advised on; it may be only a deadline', () => {
  expect(yieldOf(published.npqhKDraft)).toMatchObject({ receipt: true, advice: true });
  expect(published.npqhKDraft.opensOn).toBeNull();
  expect(published.npqhJDraft.opensOn).toBe('2021-07-15');
  expect(published.npqhKDraft.tasks).toEqual(published.npqhK.tasks);
});

test('[R15] a pre-assessment submission never yields a mark, an outcome, a charge or a metric', () => {
  expect(yieldOf(published.npqhKDraft)).toMatchObject({ mark: false, outcome: false, charge: false, metric: false });
  expect(leadsToOutcome(published.npqhKDraft)).toBe(false);
  expect(yieldOf(published.npqhK)).toMatchObject({ mark: true, outcome: true, charge: true, metric: true });
  expect(leadsToOutcome(published.npqhK)).toBe(true);
});

test.each([
  [published.npqhKDraft, null, 'Thursday 6 January 2022'],
  [published.npqhK, '17 February', 'Thursday 3 March 2022'],
  [published.npqhJDraft, '15 July', 'Wednesday 1 September 2021'],
  [published.npqhJ, '28 October', 'Thursday 11 November 2021'],
  [published.npqel4Draft, '30 September', 'Thursday 14 October 2021'],
  [published.npqel4, '25 November', 'Thursday 9 December 2021'],
])('[R16] the published dates of $cohort, $kind', (window, opens, closes) => {
  expect(deadlineInWords(closeOf(window))).toBe(`${closes}, 12 noon UK time`);
  expect(window.opensOn === null ? null : longDate(window.opensOn).slice(0, -5).split(' ').slice(1).join(' ')).toBe(
    opens,
  );
});

test.each([
  [published.npqhK, '2022-03-10', '2022-06-16'],
  [published.npqhJ, '2021-11-18', '2022-02-24'],
  [published.npqel4, '2021-12-16', '2022-03-24'],
])(
  '[R17] for $cohort the check and the results fall due 7 and 105 days after close',
  (window, technicalCheckOn, resultsTargetOn) => {
    expect(derivedDates(window, defaultDerivedDateTerms)).toEqual({ technicalCheckOn, resultsTargetOn });
  },
);
