// core_enrol_get_enrolled_users: pages without a total, in user id order; unknown options are ignored without a word.
import { z } from 'zod';
import { enrolledCoursesField, groupsField, rolesField } from '../people/course-fields.ts';
import { findEnrolment, findUser, fullname } from '../people/find-user.ts';
import { groupsOf } from '../people/groups-of.ts';
import { may, requireCapability, roleGives } from '../people/may.ts';
import { userDetails } from '../people/user-details.ts';
import { mayEnterCourse } from '../assignment/find-assignment.ts';
import type { Call } from '../protocol/call.ts';
import { courseNotAccessible, invalidParameter, invalidRecord } from '../protocol/moodle-error.ts';
import { int, list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Enrolment, User } from '../state/site.ts';
import { shortened } from './shortened.ts';

const params = z.strictObject({
  courseid: int(),
  options: list(z.strictObject({ name: text(), value: text() })).default([]),
});

interface Person {
  readonly user: User;
  readonly enrolment: Enrolment;
}

export const getEnrolledUsers = webServiceFunction(params, (call, { courseid, options }) => {
  const option = new Map(options.map(({ name, value }) => [name, value]));
  checkAccess(call, courseid, option);
  const wanted = people(call, courseid).filter((person) => isWanted(call, person, option));
  const from = Number(option.get('limitfrom') ?? 0);
  const number = Number(option.get('limitnumber') ?? 0);
  const page = sorted(wanted, option).slice(from, number > 0 ? from + number : undefined);
  const fields = option
    .get('userfields')
    ?.split(',')
    .map((field) => field.trim());
  const rows = page.filter((person) => maySeeDetails(call, person)).map((person) => row(call, person, fields));
  return shortened(call, 'core_enrol_get_enrolled_users', rows);
});

function checkAccess(call: Call, courseid: number, option: Map<string, string>): void {
  if (!call.site.courses.has(courseid)) throw invalidRecord('course');
  if (!mayEnterCourse(call, courseid)) throw courseNotAccessible(courseid);
  if (option.has('withcapability')) requireCapability(call, 'moodle/role:review', courseid);
  const filtersSuspended = option.get('onlyactive') === '1' || option.get('onlysuspended') === '1';
  if (filtersSuspended) requireCapability(call, 'moodle/course:enrolreview', courseid);
  if (!may(call, 'moodle/course:enrolreview', courseid))
    requireCapability(call, 'moodle/course:viewparticipants', courseid);
}

const people = (call: Call, courseid: number): Person[] =>
  [...(call.site.enrolments.get(courseid)?.values() ?? [])].flatMap(({ userid }) => {
    const user = findUser(call.site, userid);
    const enrolment = findEnrolment(call.site, courseid, userid);
    return user === undefined || enrolment === undefined ? [] : [{ user, enrolment }];
  });

function isWanted(call: Call, { user, enrolment }: Person, option: Map<string, string>): boolean {
  const capability = option.get('withcapability');
  const groupid = Number(option.get('groupid') ?? 0);
  if (option.get('onlyactive') === '1' && enrolment.suspended) return false;
  if (option.get('onlysuspended') === '1' && !enrolment.suspended) return false;
  if (capability !== undefined && !roleGives(call.site, enrolment.courseid, user.id, capability)) return false;
  return groupid === 0 || groupsOf(call.site, enrolment.courseid, user.id).some((group) => group.id === groupid);
}

function sorted(rows: Person[], option: Map<string, string>): Person[] {
  const sortby = option.get('sortby') ?? 'id';
  if (!['id', 'firstname', 'lastname', 'siteorder'].includes(sortby)) throw invalidParameter('sortby');
  const key = ({ user }: Person) => (sortby === 'firstname' ? user.firstname : `${user.lastname} ${user.firstname}`);
  const down = option.get('sortdirection')?.toUpperCase() === 'DESC' ? -1 : 1;
  return rows.toSorted((one, other) => {
    const order = sortby === 'id' ? one.user.id - other.user.id : key(one) < key(other) ? -1 : 1;
    return order * down;
  });
}

/** Without the right to see details, only the course's contact is left: the editing teacher. */
const maySeeDetails = (call: Call, { user, enrolment }: Person): boolean =>
  may(call, 'moodle/user:viewdetails', enrolment.courseid) ||
  enrolment.role === 'editingteacher' ||
  user.id === call.caller.id;

function row(call: Call, { user, enrolment }: Person, fields: string[] | undefined): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...userDetails(call, user, 'enrolled', enrolment.courseid),
    lastcourseaccess: enrolment.lastaccess,
    ...groupsField(call.site, enrolment, true),
    ...rolesField(enrolment),
    ...enrolledCoursesField(call.site, user.id),
  };
  if (fields === undefined) return all;
  const kept = Object.entries(all).filter(([name]) => fields.includes(name));
  return { id: user.id, fullname: fullname(user), ...Object.fromEntries(kept) };
}
