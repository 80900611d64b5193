// mod_assign_list_participants: who should hand in. Suspended people are left out; with marker allocation on, a caller
// without the right to manage allocations gets an empty list and no error.
import { z } from 'zod';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { participants, shownName } from '../assignment/participants.ts';
import { participantRow, seesBlindDetails, showsOnlyAllocated, sortBlind } from '../assignment/participant-row.ts';
import { enrolledCoursesField, groupsField, rolesField } from '../people/course-fields.ts';
import { findEnrolment } from '../people/find-user.ts';
import { groupsOf } from '../people/groups-of.ts';
import { userDetails } from '../people/user-details.ts';
import { mayGrade } from '../assignment/find-assignment.ts';
import { isBlind } from '../assignment/participants.ts';
import type { Call } from '../protocol/call.ts';
import { noPermission } from '../protocol/moodle-error.ts';
import { bool, int, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Assignment, User } from '../state/site.ts';
import { shortened } from './shortened.ts';

const params = z.strictObject({
  assignid: int(),
  groupid: int(),
  filter: text(),
  skip: int().default(0),
  limit: int().default(0),
  onlyids: bool().default(false),
  includeenrolments: bool().default(true),
  tablesort: bool().default(false),
});

export const listParticipants = webServiceFunction(params, (call, asked) => {
  const assignment = requireAssignment(call, asked.assignid);
  if (!mayGrade(call, assignment)) throw noPermission();
  if (showsOnlyAllocated(call, assignment)) return [];
  const needle = asked.filter.toLocaleLowerCase('en');
  const found = sortBlind(call, assignment, participants(call.site, assignment))
    .filter((user) => isInGroup(call, assignment, user, asked.groupid))
    .filter((user) =>
      shownName(call.site, assignment, user, seesBlindDetails(call, assignment))
        .toLocaleLowerCase('en')
        .includes(needle),
    );
  const page = found.slice(asked.skip, asked.limit > 0 ? asked.skip + asked.limit : undefined);
  const rows = page.map((user) => ({
    ...(asked.onlyids || isBlind(assignment) ? {} : details(call, assignment, user, asked.includeenrolments)),
    ...participantRow(call, assignment, user),
  }));
  return shortened(call, 'mod_assign_list_participants', rows);
});

const isInGroup = (call: Call, assignment: Assignment, user: User, groupid: number): boolean =>
  groupid === 0 || groupsOf(call.site, assignment.courseid, user.id).some((group) => group.id === groupid);

const accountOnly = new Set(['auth', 'confirmed', 'lang', 'theme', 'timezone', 'mailformat']);

function details(call: Call, assignment: Assignment, user: User, withEnrolments: boolean): Record<string, unknown> {
  const enrolment = findEnrolment(call.site, assignment.courseid, user.id);
  const account = Object.entries(userDetails(call, user, 'account', assignment.courseid));
  return {
    ...Object.fromEntries(account.filter(([name]) => !accountOnly.has(name))),
    ...(enrolment === undefined ? {} : { ...groupsField(call.site, enrolment, false), ...rolesField(enrolment) }),
    ...(withEnrolments ? enrolledCoursesField(call.site, user.id) : {}),
  };
}
