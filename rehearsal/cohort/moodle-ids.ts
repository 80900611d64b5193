/** The numbers that a cohort's course, assignments and people have in the sandbox Moodle. */
import type { Cohort, CohortOrder } from './cohort.ts';

/** The course of the cohort. */
export const courseId = 20;

/** The user whom the service token belongs to, and the tutor who grants extensions. */
export const staffIds = { service: 5, tutor: 6 } as const;

function placeOf(list: readonly { readonly id: string }[], id: string): number {
  const place = list.findIndex((item) => item.id === id);
  if (place < 0) throw new RangeError(`nothing here is called ${id}`);
  return place;
}

/** The assignment of a task. Throws a RangeError for a task that the order does not have. */
export function assignmentIdOf(order: CohortOrder, taskId: string): number {
  return 31 + placeOf(order.tasks, taskId);
}

/** The course-module id of a task's assignment: what Moodle's pages are addressed by, and never the same as its id. */
export function cmidOf(order: CohortOrder, taskId: string): number {
  return 1000 + assignmentIdOf(order, taskId);
}

/** The user id of a person. Throws a RangeError for someone who is not in the cohort. */
export function userIdOf(cohort: Cohort, personId: string): number {
  return 101 + placeOf(cohort.people, personId);
}
