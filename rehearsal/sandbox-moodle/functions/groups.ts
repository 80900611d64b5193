// Groups of a course, their members, and the groups of one person.
import { z } from 'zod';
import { mayEnterCourse } from '../assignment/find-assignment.ts';
import { findUser } from '../people/find-user.ts';
import { groupsOf } from '../people/groups-of.ts';
import { requireCapability } from '../people/may.ts';
import type { Call } from '../protocol/call.ts';
import { courseNotAccessible, invalidRecord } from '../protocol/moodle-error.ts';
import { formatted } from '../protocol/formatted.ts';
import { int, list } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { Group } from '../state/site.ts';

function checkCourse(call: Call, courseid: number): void {
  if (!call.site.courses.has(courseid)) throw invalidRecord('course');
  if (!mayEnterCourse(call, courseid)) throw courseNotAccessible(courseid);
}

export const getCourseGroups = webServiceFunction(z.strictObject({ courseid: int() }), (call, { courseid }) => {
  checkCourse(call, courseid);
  requireCapability(call, 'moodle/course:managegroups', courseid);
  return [...call.site.groups.values()]
    .filter((group) => group.courseid === courseid)
    .map((group) => ({ ...groupRow(group), enrolmentkey: null, visibility: 0, participation: true }));
});

const groupRow = (group: Group) => ({
  id: group.id,
  courseid: group.courseid,
  name: formatted(group.name),
  description: '',
  descriptionformat: 0,
  idnumber: group.idnumber,
});

export const getGroupMembers = webServiceFunction(z.strictObject({ groupids: list(int()) }), (call, { groupids }) =>
  groupids.map((groupid) => {
    const group = call.site.groups.get(groupid);
    if (group === undefined) throw invalidRecord('groups');
    checkCourse(call, group.courseid);
    requireCapability(call, 'moodle/course:managegroups', group.courseid);
    return { groupid, userids: group.userids.filter((userid) => findUser(call.site, userid) !== undefined) };
  }),
);

const ofUser = z.strictObject({ courseid: int().default(0), userid: int().default(0), groupingid: int().default(0) });

export const getCourseUserGroups = webServiceFunction(ofUser, (call, asked) => {
  checkCourse(call, asked.courseid);
  const userid = asked.userid === 0 ? call.caller.id : asked.userid;
  if (userid !== call.caller.id) requireCapability(call, 'moodle/course:managegroups', asked.courseid);
  return { groups: groupsOf(call.site, asked.courseid, userid).map(groupRow), warnings: [] };
});
