// A grade about which Moodle says nothing is not forgotten. The door stands in for a wire that loses a row.
import { expect, test } from '@jest/globals';
import type { MoodleAssignment } from '../../../services/moodle/assignments.ts';
import type { WaitingGrade } from '../../../services/register/grades/waiting-grades.ts';
import { writeToMoodle } from '../../../workers/7-release/write-to-moodle.ts';

const waiting: WaitingGrade = {
  id: 'g1',
  submissionId: 's1',
  windowId: 'w1',
  courseId: 2,
  assignmentId: 7,
  userId: 31,
  attempt: 0,
  result: 'pass',
  comment: 'Pass',
  overwrites: false,
};

const assignment = {
  id: 7,
  courseModuleId: 70,
  courseId: 2,
  name: 'Task 1',
  opens: null,
  due: null,
  cutOff: null,
  gradingDue: null,
  marking: { by: 'scale' as const, scaleId: 3 },
  hasSubmitButton: true,
  needsStatement: true,
  isTeamSubmission: false,
  isBlind: false,
  identitiesRevealed: false,
  hasWorkflow: true,
  hasAllocation: false,
  notifiesGraders: false,
  notifiesParticipants: false,
  attemptReopening: 'none',
  maximumAttempts: 1,
  configs: [],
} satisfies MoodleAssignment;

test('a grade without an answer is a failure that is tried again, not done', async () => {
  const written = await writeToMoodle(
    {
      assignments: () => Promise.resolve([assignment]),
      compareGrades: () => Promise.resolve([]),
      saveGrades: () => Promise.resolve([]),
    },
    [waiting],
  );
  expect(written.settled).toEqual([]);
  expect(written.failure).toMatchObject({ kind: 'retry', errorcode: 'no-result' });
});
