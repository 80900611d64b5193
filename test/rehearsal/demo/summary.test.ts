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
const report = { participants: 5, intake, emails: { receipt: 4, 'window-opens': 5 } };

test('a settled intake is summed up without a fault', () => {
  const { summary, faults } = summarise(report, 12.3, 35);
  expect(faults).toEqual([]);
  expect(summary).toEqual({
    participants: 5,
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
    emails: { receipt: 4, 'window-opens': 5 },
    wallSeconds: 12.3,
    virtualDays: 35,
  });
  expect(summaryTable(summary)).toMatch(/Failed to copy +1\n/);
});

test('what still waits, and a sum that is not the cohort, are told', () => {
  const { faults } = summarise({ ...report, intake: { ...intake, received: 2, undecided: 2 } }, 1, 35);
  expect(faults).toEqual([
    'The parts of the intake sum to 8, not to the 10 that are expected.',
    'Not everything is settled a week after close: undecided 2.',
  ]);
});

test('a report of another shape is a fault, not a summary', () => {
  expect(() => summarise({ participants: 5 }, 1, 35)).toThrow();
});
