// Looking a person up, with the fault that makes people vanish in one place.
import { invalidUser } from '../protocol/moodle-error.ts';
import type { Enrolment, Site, User } from '../state/site.ts';

/** The account with this id, unless it is unknown or has vanished. */
export const findUser = (site: Site, userid: number): User | undefined =>
  site.faults.vanishedUsers.includes(userid) ? undefined : site.users.get(userid);

/** As findUser; throws `invaliduser` where there is none. */
export function requireUser(site: Site, userid: number): User {
  const user = findUser(site, userid);
  if (user === undefined) throw invalidUser();
  return user;
}

/** An enrolment of somebody who still exists. */
export const findEnrolment = (site: Site, courseid: number, userid: number): Enrolment | undefined =>
  findUser(site, userid) === undefined ? undefined : site.enrolments.get(courseid)?.get(userid);

export const fullname = (user: User): string => `${user.firstname} ${user.lastname}`;
