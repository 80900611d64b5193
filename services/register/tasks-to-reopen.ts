// The assignments that a request for correction concerns.
import type { CheckedSubmission } from './checked-submission.ts';
import type { Correction } from './correction-row.ts';
import type { WindowTask } from './window-row.ts';

/** The unit's tasks that one of the items names. */
export function tasksToReopen(one: CheckedSubmission, { items }: Pick<Correction, 'items'>): readonly WindowTask[] {
  const named = new Set(items.flatMap(({ tasks }) => tasks));
  return one.stored.tasks.filter(({ unit, taskId }) => unit === one.unit && named.has(taskId));
}
