// What a person row says about a course: groups, roles, and the other courses of the person.
import type { Enrolment, Site } from '../state/site.ts';
import { formatted } from '../protocol/formatted.ts';
import { coursesOf } from './courses-of.ts';
import { groupsOf } from './groups-of.ts';

const roleIds = { editingteacher: 3, teacher: 4, student: 5 } as const;

export const rolesField = (enrolment: Enrolment): Record<string, unknown> => ({
  roles: [{ roleid: roleIds[enrolment.role], name: '', shortname: enrolment.role, sortorder: 0 }],
});

/** Absent where the person is in no group. */
export function groupsField(site: Site, enrolment: Enrolment, withFormat: boolean): Record<string, unknown> {
  const groups = groupsOf(site, enrolment.courseid, enrolment.userid).map((group) => ({
    id: group.id,
    name: formatted(group.name),
    description: '',
    ...(withFormat ? { descriptionformat: 0 } : {}),
  }));
  return groups.length === 0 ? {} : { groups };
}

/** Absent where no enrolment of the person is active. */
export function enrolledCoursesField(site: Site, userid: number): Record<string, unknown> {
  const courses = coursesOf(site, userid).map((course) => ({
    id: course.id,
    fullname: formatted(course.fullname),
    shortname: formatted(course.shortname),
  }));
  return courses.length === 0 ? {} : { enrolledcourses: courses };
}
