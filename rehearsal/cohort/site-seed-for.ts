/** The sandbox Moodle's site for a cohort, as it stands on the day before anyone has done anything. */
import { chance } from '../../domain/chance/chance.ts';
import type { SiteSeed } from '../sandbox-moodle/site/seed.ts';
import type { Cohort } from './cohort.ts';
import { assignmentIdOf, cmidOf, courseId, staffIds } from './moodle-ids.ts';
import type { Person } from './person.ts';
import { slug } from './slug.ts';

/** The service that participants' tokens are for, as Moodle's own app uses it; and ours. */
export const services = { participants: 'moodle_mobile_app', ours: 'npq_assessment' } as const;

const unixSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** A token of 32 hexadecimal digits that belongs to this cohort's seed. It opens nothing but a sandbox. */
export function sandboxToken(cohort: Cohort, owner: 'service' | 'tutor'): string {
  const draw = chance(cohort.seed, 'token', owner);
  return Array.from({ length: 32 }, () => draw.int(0, 15).toString(16)).join('');
}

const staff: NonNullable<SiteSeed['users']> = [
  {
    id: staffIds.service,
    username: 'npq-sync',
    firstname: 'NPQ Assessment',
    lastname: 'Sync',
    email: 'npq-sync@provider.example.org',
    capabilities: 'service',
  },
  {
    id: staffIds.tutor,
    username: 'tutor',
    firstname: 'Hilary',
    lastname: 'Thackray',
    email: 'hilary.thackray@provider.example.org',
    capabilities: 'service',
  },
];

function userOf(person: Person, index: number): NonNullable<SiteSeed['users']>[number] {
  return {
    id: 101 + index,
    username: person.username,
    password: person.password,
    firstname: person.givenName,
    lastname: person.familyName,
    email: person.email,
    idnumber: person.idnumber,
    city: person.school.localAuthority,
    customfields: { trn: person.trn, schoolurn: person.school.urn },
  };
}

function assignmentsOf(cohort: Cohort): NonNullable<SiteSeed['assignments']> {
  const closes = unixSeconds(cohort.closesAt);
  return cohort.tasks.map((task) => ({
    id: assignmentIdOf(cohort, task.id),
    cmid: cmidOf(cohort, task.id),
    courseid: courseId,
    name: `${cohort.programme} ${task.name}: final submission`,
    idnumber: `${cohort.programme}-${cohort.cohort}-${task.id}`,
    intro: `<p>${task.summary}</p>`,
    allowsubmissionsfromdate: unixSeconds(cohort.opensAt),
    duedate: closes,
    cutoffdate: closes,
    grade: ['Not yet passed', 'Passed'],
    markingworkflow: true,
  }));
}

function groupsOf(cohort: Cohort): NonNullable<SiteSeed['groups']> {
  return cohort.groups.map((name, index) => ({
    id: 41 + index,
    courseid: courseId,
    name,
    idnumber: slug(name),
    userids: cohort.people.flatMap((person, place) => (person.groups.includes(name) ? [101 + place] : [])),
  }));
}

/** A course with an assignment for each task, its people enrolled and in their groups, and a token for the product. */
export function siteSeedFor(cohort: Cohort): SiteSeed {
  const enrolled = cohort.people.map((_person, index) => ({ courseid: courseId, userid: 101 + index }));
  return {
    settings: { sitename: 'Provider Moodle' },
    courses: [
      {
        id: courseId,
        shortname: `${cohort.programme}-${cohort.cohort}`,
        fullname: `${cohort.programme} cohort ${cohort.cohort}`,
        idnumber: `${cohort.programme}-${cohort.cohort}`,
      },
    ],
    users: [...staff, ...cohort.people.map(userOf)],
    enrolments: [{ courseid: courseId, userid: staffIds.tutor, role: 'editingteacher' }, ...enrolled],
    groups: groupsOf(cohort),
    assignments: assignmentsOf(cohort),
    services: [{ shortname: services.ours, userids: Object.values(staffIds) }, { shortname: services.participants }],
    tokens: [
      { token: sandboxToken(cohort, 'service'), userid: staffIds.service, service: services.ours },
      { token: sandboxToken(cohort, 'tutor'), userid: staffIds.tutor, service: services.ours },
    ],
  };
}
