// What can be learnt about our rights by reading only. Nothing here changes a submission, a grade or a flag.
import type { MoodleAssignment } from '../assignments.ts';
import type { MoodleDoor } from '../moodle-door.ts';
import { MoodleFailure } from '../moodle-failure.ts';
import type { MoodleCourse } from '../courses.ts';
import type { CourseCompletion } from '../completion.ts';
import type { Participant, UserMappings } from '../participants.ts';
import type { MoodlePerson } from '../people.ts';
import type { Submission } from '../submission-reply.ts';

/** What a read brought: an answer, a refusal, or nothing because there was nothing to ask about. */
export type Read<T> =
  | { readonly got: 'answer'; readonly value: T }
  | { readonly got: 'refusal'; readonly failure: MoodleFailure }
  | { readonly got: 'nothing' };

/** Everything read for one course. */
export type Evidence = {
  readonly course: Read<MoodleCourse>;
  readonly people: Read<MoodlePerson[]>;
  readonly suspended: Read<MoodlePerson[]>;
  readonly assignments: Read<MoodleAssignment[]>;
  readonly perAssignment: readonly {
    readonly assignment: MoodleAssignment;
    readonly participants: Read<Participant[]>;
    readonly submissions: Read<Submission[]>;
  }[];
  readonly mappings: Read<UserMappings[]>;
  readonly groups: Read<unknown>;
  readonly activities: Read<unknown>;
  readonly completion: Read<CourseCompletion | null>;
  readonly gradebook: Read<unknown>;
};

const nothing = { got: 'nothing' } as const;

async function attempt<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { got: 'answer', value: await read() };
  } catch (failure) {
    if (failure instanceof MoodleFailure && failure.kind !== 'retry') return { got: 'refusal', failure };
    throw failure;
  }
}

const valueOr = <T>(read: Read<T>, otherwise: T): T => (read.got === 'answer' ? read.value : otherwise);

async function readAssignment(door: MoodleDoor, assignment: MoodleAssignment) {
  const participants = await attempt(() => door.participants(assignment.id));
  const submissions = await attempt(async () => (await door.submissions([assignment.id]))[0]?.submissions ?? []);
  return { assignment, participants, submissions };
}

/** Reads a course. @throws MoodleFailure of kind `retry` only: Moodle went away while we were looking */
export async function gatherEvidence(door: MoodleDoor, courseId: number): Promise<Evidence> {
  const courses = await attempt(() => door.coursesByField('id', courseId));
  const [course] = valueOr(courses, []);
  const people = await attempt(() => door.enrolledUsers(courseId));
  const suspended = await attempt(() => door.enrolledUsers(courseId, { onlySuspended: true }));
  const assignments = await attempt(() => door.assignments([courseId]));
  const perAssignment: Awaited<ReturnType<typeof readAssignment>>[] = [];
  for (const assignment of valueOr(assignments, [])) perAssignment.push(await readAssignment(door, assignment));
  const someone = perAssignment.flatMap(({ participants }) => valueOr(participants, [])).at(0)?.userId;
  const blind = perAssignment.filter(({ assignment }) => assignment.isBlind).map(({ assignment }) => assignment.id);
  return {
    course: courses.got === 'answer' ? (course === undefined ? nothing : { got: 'answer', value: course }) : courses,
    people,
    suspended,
    assignments,
    perAssignment,
    mappings: blind.length === 0 ? nothing : await attempt(() => door.userMappings(blind)),
    groups: await attempt(() => door.courseGroups(courseId)),
    activities: someone === undefined ? nothing : await attempt(() => door.activitiesCompletion(courseId, someone)),
    completion: someone === undefined ? nothing : await attempt(() => door.courseCompletion(courseId, someone)),
    gradebook: someone === undefined ? nothing : await attempt(() => door.gradeItems(courseId, someone)),
  };
}
