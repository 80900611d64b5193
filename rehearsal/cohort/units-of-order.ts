/** What of an order stands and falls together, and what the pages call it (R116): both parts of NPQML and NPQSL, else each task. */
import { unitsOf } from '../../domain/programme/unit.ts';
import type { CohortOrder } from './cohort.ts';

/** One unit: its task ids, and its name as people read it. */
export interface OrderedUnit {
  readonly name: string;
  readonly tasks: readonly string[];
}

/** The units of an order, in the order of their tasks. */
export function unitsOfOrder({
  family,
  programme,
  tasks,
}: Pick<CohortOrder, 'family' | 'programme' | 'tasks'>): OrderedUnit[] {
  const ids = tasks.map(({ id }) => id);
  // The version makes no difference to what stands together.
  return unitsOf({ family, programme, version: '' }, ids).map((unit) => ({
    tasks: unit.tasks,
    name: tasks
      .filter(({ id }) => unit.tasks.includes(id))
      .map(({ name }) => name)
      .join(' and '),
  }));
}
