// What the connected Moodle offers to choose from: courses and their assignments.
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { MoodleDoor } from '../../../services/moodle/moodle-door.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';

/** Something at Moodle that can be chosen. */
export interface MoodleChoice {
  readonly id: number;
  readonly cmid: number;
  readonly name: string;
}

/** The courses that the connected user sees, or why they cannot be read. */
export function coursesOf(moodle: MoodleDoor): Promise<readonly MoodleChoice[] | Refusal> {
  return readOrRefuse(async () =>
    (await moodle.allCourses()).map((course) => ({ id: course.id, cmid: 0, name: course.fullName })),
  );
}

/** The assignments of one course, or why they cannot be read. */
export function assignmentsOf(moodle: MoodleDoor, courseId: number): Promise<readonly MoodleChoice[] | Refusal> {
  return readOrRefuse(async () =>
    (await moodle.assignments([courseId])).map(({ id, courseModuleId: cmid, name }) => ({ id, cmid, name })),
  );
}

async function readOrRefuse<T>(read: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof MoodleFailure) return refused('moodle-unreachable', { what: error.what });
    throw error;
  }
}
