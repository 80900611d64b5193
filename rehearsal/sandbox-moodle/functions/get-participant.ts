// mod_assign_get_participant: one person, with the dates that hold for them (overrides applied, extension not).
import { DateTime } from 'luxon';
import { z } from 'zod';
import { effectiveDates } from '../assignment/effective-dates.ts';
import { mayGrade, requireAssignment } from '../assignment/find-assignment.ts';
import { progress, seesBlindDetails, showsOnlyAllocated, teamFields } from '../assignment/participant-row.ts';
import { isBlind, participants, shownName } from '../assignment/participants.ts';
import { userDetails } from '../people/user-details.ts';
import { noPermission, plainError } from '../protocol/moodle-error.ts';
import { bool, int } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import { requireUser } from '../people/find-user.ts';

const params = z.strictObject({ assignid: int(), userid: int(), embeduser: bool().default(false) });

export const getParticipant = webServiceFunction(params, (call, { assignid, userid, embeduser }) => {
  const assignment = requireAssignment(call, assignid);
  if (!mayGrade(call, assignment)) throw noPermission();
  const user = requireUser(call.site, userid);
  if (showsOnlyAllocated(call, assignment)) throw plainError('userisfilteredout', 'Cannot show this user');
  if (!participants(call.site, assignment, true).includes(user)) {
    throw plainError('usernotincourse', 'This user is not in this course!');
  }
  const dates = effectiveDates(call.site, assignment, userid);
  return {
    id: user.id,
    fullname: shownName(call.site, assignment, user, seesBlindDetails(call, assignment)),
    ...progress(call, assignment, user),
    ...teamFields(call, assignment, user),
    blindmarking: isBlind(assignment),
    allowsubmissionsfromdate: dates.allowsubmissionsfromdate,
    duedate: dates.duedate,
    cutoffdate: dates.cutoffdate,
    duedatestr: dates.duedate === 0 ? '' : shownDate(dates.duedate),
    ...(embeduser && !isBlind(assignment) ? { user: userDetails(call, user, 'account', assignment.courseid) } : {}),
  };
});

/** A text in the caller's time zone and language, which nobody should parse. */
const shownDate = (seconds: number): string =>
  DateTime.fromSeconds(seconds, { zone: 'Europe/London', locale: 'en-US' }).toFormat('d LLLL yyyy, h:mm a');
