// An answer of Moodle's that contradicts itself is refused; one that merely shows less work is not.
import { expect, test } from '@jest/globals';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import type { Participant } from '../../../services/moodle/participants.ts';
import { refuseShortAnswer, type Lists } from '../../../workers/2-collect/refuse-short-answer.ts';

const person = (userId: number, status: Participant['status'], hasExtension = false): Participant => ({
  userId,
  status,
  hasExtension,
  fullName: `Participant ${String(userId)}`,
  blindNumber: null,
  hasSubmitted: status === 'submitted',
  needsGrading: false,
  groupId: null,
  groupName: null,
  email: null,
  idNumber: null,
  username: null,
});

const whole: Lists = {
  assignmentId: 31,
  asked: [1, 2, 3, 4],
  participants: [person(1, 'submitted'), person(2, 'draft', true), person(3, 'new'), person(4, 'none')],
  withRow: new Set([1, 2, 3]),
  withExtension: new Set([2]),
};

function refusalOf(lists: Lists): string {
  try {
    refuseShortAnswer(lists);
    return 'none';
  } catch (error) {
    return error instanceof MoodleFailure && error.kind === 'stop' ? error.moodleFunction : 'another fault';
  }
}

test('[R76] a whole answer passes, with people who hold nothing and one who is not listed', () => {
  expect(refusalOf(whole)).toBe('none');
  expect(refusalOf({ ...whole, participants: whole.participants.slice(0, 3) })).toBe('none');
  expect(refusalOf({ ...whole, withRow: new Set([1, 2]) })).toBe('none');
  expect(refusalOf({ ...whole, participants: [...whole.participants, person(9, 'submitted')] })).toBe('none');
});

test('[R76] fewer than half of those expected, or work that is told of and not shown, is no answer', () => {
  expect(refusalOf({ ...whole, participants: whole.participants.slice(0, 1) })).toBe('mod_assign_list_participants');
  expect(refusalOf({ ...whole, withRow: new Set([1]) })).toBe('mod_assign_get_submissions');
  expect(refusalOf({ ...whole, withRow: new Set() })).toBe('mod_assign_get_submissions');
});

test('[R74] an extension that is told of and not shown is no answer', () => {
  expect(refusalOf({ ...whole, withExtension: new Set() })).toBe('mod_assign_get_user_flags');
});
