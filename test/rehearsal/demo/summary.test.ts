// The run's summary: its parts sum to what was expected, or it says what does not add up.
import { expect, test } from '@jest/globals';
import { summarise, summaryTable } from '../../../rehearsal/demo/summary.ts';

const intake = {
  expected: 10,
  received: 4,
  draftAtClose: 0,
  draftAccepted: 1,
  draftRefused: 1,
  notSubmitted: 1,
  extended: 0,
  deferred: 1,
  withdrawn: 1,
  failedToCopy: 1,
  undecided: 0,
};
const stages = {
  corrections: { requested: 2, returned: 1, lapsed: 1 },
  marked: 4,
  borderline: 1,
  moderated: 3,
  changedByModeration: 1,
  adjudicated: 0,
  ended: { pass: 1, fail: 1, held: 0, notReady: 0, withdrawn: 1, deferred: 1, notSubmitted: 0, open: 1 },
  emails: { receipt: 4, 'result-fail': 1, 'result-pass': 1, 'window-opens': 5 },
  charges: { proposed: 0, confirmed: 1, waived: 0 },
  moodle: { gradesWritten: 4, gradesConfirmed: 4 },
};
const report = { participants: 5, entries: 5, intake, ...stages };

test('a settled intake is summed up without a fault', () => {
  const { summary, faults } = summarise(report, 12.3, 35);
  expect(faults).toEqual([]);
  expect(summary).toEqual({
    participants: 5,
    entries: 5,
    intake: {
      expected: 10,
      received: 4,
      draftAccepted: 1,
      draftRefused: 1,
      notSubmitted: 1,
      deferred: 1,
      withdrawn: 1,
      failedToCopy: 1,
    },
    ...stages,
    wallSeconds: 12.3,
    virtualDays: 35,
  });
  expect(summaryTable(summary)).toMatch(/Failed to copy +1\n/);
});

test('what still waits, and a sum that is not the cohort, are told', () => {
  const { faults } = summarise({ ...report, intake: { ...intake, received: 2, undecided: 2 } }, 1, 35);
  expect(faults).toEqual([
    'The parts of the intake sum to 8, not to the 10 that are expected.',
    'Not all of the intake is settled: undecided 2.',
  ]);
});

test('ends that are not the entries are told', () => {
  const { faults } = summarise({ ...report, entries: 6 }, 1, 35);
  expect(faults).toEqual(['The ends sum to 5, not to the 6 entries.']);
});

test.each([
  [{ emails: { 'result-pass': 1 } }, '1 result letters went out for 2 released entries.'],
  [{ moodle: { gradesWritten: 4, gradesConfirmed: 3 } }, 'Of 4 grades written to Moodle 3 are confirmed.'],
  [{ moderated: 0 }, 'Of 1 borderline scripts only 0 were moderated.'],
])('%j is told', (wrong, told) => {
  expect(summarise({ ...report, ...wrong }, 1, 35).faults).toEqual([told]);
});

test('a report of another shape is a fault, not a summary', () => {
  expect(() => summarise({ participants: 5 }, 1, 35)).toThrow();
});
