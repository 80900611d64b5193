// A Moodle course with two assignments and a handful of people, as it stands before anyone has done anything.
import type { SiteSeed } from '../../rehearsal/sandbox-moodle/site/seed.ts';

/** Closing noon of the windows that journeys play (R16: NPQH cohort K). */
export const close = new Date('2022-03-03T12:00:00Z');

/** So many seconds after close, or before it. */
export const afterClose = (seconds: number): Date => new Date(close.getTime() + seconds * 1000);

/** The course, its assignments by task, and who holds the tokens. */
export const course = {
  id: 20,
  assignments: { '1': 31, '2': 32 },
  service: 5,
  tutor: 6,
  token: 'sandbox-token',
  tutorToken: 'tutor-token',
} as const;

/** The id of a task's assignment. */
export type TaskId = keyof typeof course.assignments;

/** Names that journeys use, in the order of their user ids from 101; two of them are the ones that software gets wrong. */
const names: readonly (readonly [string, string])[] = [
  ['Siobhán', 'Ó Briain'],
  ['Patrick', "O'Neill"],
  ['Amina', 'Yusuf'],
  ['Gwen', 'Tregarthen'],
  ['Zoë', 'Łukasik'],
  ['Idris', 'Okafor'],
  ['Meg', 'Hathersage'],
  ['Tom', 'Ravensworth'],
];

/** Somebody who takes part. */
export interface Pupil {
  readonly userId: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** The first `many` people, made up beyond the names above. */
export function pupils(many: number): readonly Pupil[] {
  return Array.from({ length: many }, (_, index) => {
    const [given, family] = names[index] ?? ['Participant', `Number ${String(index + 1)}`];
    return {
      userId: 101 + index,
      username: `p${String(index + 1)}`,
      name: `${given} ${family}`,
      email: `p${String(index + 1)}@school.example`,
    };
  });
}

/** The person at this place, counted from 0. */
function pupil(place: number): Pupil {
  const found = pupils(place + 1)[place];
  if (found === undefined) throw new RangeError(`There is nobody at place ${String(place)}.`);
  return found;
}

/** The first eight by name, so that a story can say who does what. */
export const people = {
  siobhan: pupil(0),
  patrick: pupil(1),
  amina: pupil(2),
  gwen: pupil(3),
  zoe: pupil(4),
  idris: pupil(5),
  meg: pupil(6),
  tom: pupil(7),
} as const;

/** The site: everyone enrolled, both assignments open from 17 February to close. */
export function cohortSite(many: number): SiteSeed {
  const people = pupils(many);
  const closes = close.toISOString();
  return {
    courses: [{ id: course.id, shortname: 'NPQH-K', fullname: 'NPQH cohort K' }],
    users: [
      {
        id: course.service,
        username: 'npq-sync',
        firstname: 'NPQ',
        lastname: 'Sync',
        email: 'sync@provider.example',
        capabilities: 'service',
      },
      {
        id: course.tutor,
        username: 'tutor',
        firstname: 'Hilary',
        lastname: 'Thackray',
        email: 'tutor@provider.example',
        capabilities: 'service',
      },
      ...people.map(({ userId, username, name, email }) => ({
        id: userId,
        username,
        email,
        firstname: name.split(' ')[0] ?? '',
        lastname: name.split(' ').slice(1).join(' '),
      })),
    ],
    enrolments: [
      { courseid: course.id, userid: course.tutor, role: 'editingteacher' },
      ...people.map(({ userId }) => ({ courseid: course.id, userid: userId })),
    ],
    assignments: Object.entries(course.assignments).map(([task, id]) => ({
      ...{ id, courseid: course.id, name: `NPQH Task ${task}: final submission`, markingworkflow: true },
      ...{
        allowsubmissionsfromdate: '2022-02-17T00:00:00Z',
        duedate: closes,
        cutoffdate: closes,
        grade: ['Not yet passed', 'Passed'],
      },
    })),
    services: [
      { shortname: 'npq_assessment', userids: [course.service, course.tutor] },
      { shortname: 'moodle_mobile_app' },
    ],
    tokens: [
      { token: course.token, userid: course.service, service: 'npq_assessment' },
      { token: course.tutorToken, userid: course.tutor, service: 'npq_assessment' },
    ],
  };
}
