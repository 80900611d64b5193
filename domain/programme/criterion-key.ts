// What a mark hangs on (R4): the task and the code together, because five NPQEL codes are marked in both tasks.
import type { Programme } from './programme.ts';

/** Task id and criterion code: `1/3.4.1`. */
export type CriterionKey = `${string}/${string}`;

/** The key of a criterion in one task (R4). */
export function criterionKey(task: string, code: string): CriterionKey {
  return `${task}/${code}`;
}

/** A criterion as marking needs it: where it stands and what it counts towards. */
export interface CriterionPlace {
  readonly key: CriterionKey;
  readonly task: string;
  readonly area: string;
  readonly code: string;
}

/** Every criterion of a programme, task by task, in the order in which the framework prints them (R3, R4). */
export function criteriaOf(programme: Pick<Programme, 'tasks'>): readonly CriterionPlace[] {
  return programme.tasks.flatMap((task) =>
    task.contentAreas.flatMap((area) =>
      area.criteria.map(({ code }) => ({ key: criterionKey(task.id, code), task: task.id, area: area.id, code })),
    ),
  );
}
