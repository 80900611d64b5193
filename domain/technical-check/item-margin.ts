// What stands in the margin beside an item: the criterion that asks for it, else the task.
import type { Programme } from '../programme/programme.ts';
import type { CorrectionItem } from './correction.ts';

/** "3.3.2", or "Task 1". */
export function criterionOrTask(
  { codes, tasks }: Pick<CorrectionItem, 'codes' | 'tasks'>,
  programme: Programme,
): string {
  const names = tasks.map((task) => programme.tasks.find(({ id }) => id === task)?.name ?? task);
  return codes[0] ?? names.join(', ');
}
