// The feedback beside a grade, word for word.
import { expect, test } from '@jest/globals';
import { moodleFeedback } from '../../templates/moodle-feedback.ts';

const shortfall = {
  unit: 'Task 1',
  code: '3.3.2',
  criterion: 'Leads the team',
  asks: 'Evidence of how the team was led.',
  words: 'One meeting is mentioned.',
};

test('[R149] a fail names each criterion, what it asks, and where the evidence fell short', () => {
  const areas = [
    { area: 'Leading with impact', words: ['Clear throughout.'] },
    { area: 'Increasing capability', words: [] },
  ];
  expect(
    moodleFeedback({ result: 'fail', shortfalls: [shortfall, { ...shortfall, code: '4.1.1', words: '' }], areas }),
  ).toBe(
    `Fail

Where the evidence fell short

3.3.2 Leads the team
To meet this: Evidence of how the team was led.
Your evidence: One meeting is mentioned.

4.1.1 Leads the team
To meet this: Evidence of how the team was led.

What your assessors wrote

Leading with impact. Clear throughout.

Your result and what comes next are in our email.`,
  );
});

test('[R150] a pass has short feedback for each content area', () => {
  const areas = [{ area: 'Leading with impact', words: ['Clear throughout.'] }];
  expect(moodleFeedback({ result: 'pass', shortfalls: [], areas })).toBe(
    'Pass\n\nWhat your assessors wrote\n\nLeading with impact. Clear throughout.\n\nYour result and what comes next are in our email.',
  );
});
