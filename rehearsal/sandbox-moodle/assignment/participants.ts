// Who takes part in an assignment, and under which name they are shown.
import { createHash } from 'node:crypto';
import { findUser, fullname } from '../people/find-user.ts';
import { roleGives } from '../people/may.ts';
import type { Assignment, Mapping, Site, User } from '../state/site.ts';

/** Enrolled people whose role may submit, sorted as the database sorts names; suspended ones only where asked for. */
export function participants(site: Site, assignment: Assignment, withSuspended = false): User[] {
  const found: User[] = [];
  for (const enrolment of site.enrolments.get(assignment.courseid)?.values() ?? []) {
    const user = findUser(site, enrolment.userid);
    const submits = roleGives(site, assignment.courseid, enrolment.userid, 'mod/assign:submit');
    if (user !== undefined && submits && (withSuspended || !enrolment.suspended)) found.push(user);
  }
  return found.sort(byName);
}

const byName = (one: User, other: User): number =>
  compare(one.lastname, other.lastname) || compare(one.firstname, other.firstname) || one.id - other.id;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether identities are hidden now. */
export const isBlind = (assignment: Assignment): boolean => assignment.blindmarking && !assignment.revealidentities;

/** The blind number of a participant; numbers are handed out to everyone at once, in an order that tells nothing. */
export function blindNumber(site: Site, assignment: Assignment, userid: number): number {
  const known = site.mappings.ofPerson(assignment.id, userid)[0];
  if (known !== undefined) return known.id;
  allocateBlindNumbers(site, assignment);
  return site.mappings.ofPerson(assignment.id, userid)[0]?.id ?? addMapping(site, assignment.id, userid).id;
}

/** Gives every participant without a blind number one. */
export function allocateBlindNumbers(site: Site, assignment: Assignment): void {
  const shuffled = participants(site, assignment, true)
    .filter((user) => site.mappings.ofPerson(assignment.id, user.id).length === 0)
    .map((user) => ({ user, order: createHash('sha1').update(`${assignment.id}/${user.id}`).digest('hex') }))
    .sort((one, other) => compare(one.order, other.order));
  for (const { user } of shuffled) addMapping(site, assignment.id, user.id);
}

const addMapping = (site: Site, assignmentid: number, userid: number): Mapping =>
  site.mappings.add({ id: site.mappings.nextId(), assignmentid, userid });

/** The name as list_participants shows it. */
export function shownName(site: Site, assignment: Assignment, user: User, viewsBlindDetails: boolean): string {
  if (!isBlind(assignment)) return fullname(user);
  const number = `Participant ${blindNumber(site, assignment, user.id)}`;
  return viewsBlindDetails ? `${number} (${fullname(user)})` : number;
}
