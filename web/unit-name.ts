// A unit in words: "Task 1", "Part A and Part B", "Case study".
import type { Programme } from '../domain/programme/programme.ts';

/** The names of the unit's tasks. */
export function unitName({ tasks, units }: Pick<Programme, 'tasks' | 'units'>, unitId: string): string {
  const ids = units.find(({ id }) => id === unitId)?.tasks ?? [unitId];
  return ids.map((id) => tasks.find((task) => task.id === id)?.name ?? id).join(' and ');
}
