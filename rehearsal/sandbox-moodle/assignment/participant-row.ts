// One participant of an assignment as list_participants and get_participant show them.
import { may } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { formatted } from '../protocol/formatted.ts';
import type { Assignment, User } from '../state/site.ts';
import { flagsOf } from './flags-row.ts';
import { latestGrade } from './grade-rows.ts';
import { blindNumber, shownName } from './participants.ts';
import { ownSubmission, teamOf } from './submission-rows.ts';

export const seesBlindDetails = (call: Call, assignment: Assignment): boolean =>
  may(call, 'mod/assign:viewblinddetails', assignment.courseid);

/** With marker allocation, a caller who does not manage it sees only their own share, which here is nobody. */
export const showsOnlyAllocated = (call: Call, assignment: Assignment): boolean =>
  assignment.markingworkflow &&
  assignment.markingallocation &&
  !may(call, 'mod/assign:manageallocations', assignment.courseid);

export function participantRow(call: Call, assignment: Assignment, user: User): Record<string, unknown> {
  const blind = assignment.blindmarking;
  return {
    id: user.id,
    fullname: shownName(call.site, assignment, user, seesBlindDetails(call, assignment)),
    recordid: blind ? blindNumber(call.site, assignment, user.id) : -1,
    ...progress(call, assignment, user),
    ...teamFields(call, assignment, user),
  };
}

/** The state of a participant's work. A grade row of -1 counts as marked. */
export function progress(call: Call, assignment: Assignment, user: User): Record<string, unknown> {
  const submission = ownSubmission(call.site, assignment.id, user.id);
  const grade = latestGrade(call.site, assignment.id, user.id);
  const submitted = submission?.status === 'submitted';
  return {
    submitted,
    requiregrading: submitted && (grade === undefined || submission.timemodified >= grade.timemodified),
    grantedextension: (flagsOf(call.site, assignment.id, user.id)?.extensionduedate ?? 0) > 0,
    submissionstatus: submission?.status ?? '',
  };
}

/** Absent where no team submits; the default team has no name of its own. */
export function teamFields(call: Call, assignment: Assignment, user: User): Record<string, unknown> {
  if (!assignment.teamsubmission) return {};
  const groupid = teamOf(call.site, assignment, user.id);
  const group = call.site.groups.get(groupid);
  return { groupid, groupname: group === undefined ? 'Default group' : formatted(group.name) };
}

/** Blind lists go by the moment of the submission, then by the blind number, so that the order tells no names. */
export function sortBlind(call: Call, assignment: Assignment, users: User[]): User[] {
  if (!assignment.blindmarking) return users;
  return users
    .map((user) => {
      const submission = ownSubmission(call.site, assignment.id, user.id);
      const never = Number.POSITIVE_INFINITY;
      return {
        user,
        key: [submission?.timecreated ?? never, submission?.id ?? never, blindNumber(call.site, assignment, user.id)],
      };
    })
    .sort((one, other) => {
      const at = one.key.findIndex((part, index) => part !== other.key[index]);
      return at < 0 ? 0 : (one.key[at] ?? 0) < (other.key[at] ?? 0) ? -1 : 1;
    })
    .map(({ user }) => user);
}
