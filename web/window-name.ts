// What a window is called on pages, and its tasks by name.
import type { Programme } from '../domain/programme/programme.ts';
import type { StoredWindow } from '../services/register/window-row.ts';

/** "NPQH cohort K", and "NPQH cohort K, pre-assessment" for a draft window. A cohort whose name says the programme keeps its own name. */
export function windowName({ window }: StoredWindow): string {
  const { cohort, programme, kind } = window;
  const code = programme.programme;
  const bare = cohort.toUpperCase().startsWith(code) ? cohort.slice(code.length).trim() : cohort;
  return `${code} cohort ${bare === '' ? cohort : bare}${kind === 'final' ? '' : ', pre-assessment'}`;
}

/** A unit in words: its task's name, or the names of its parts. */
export function unitName(programme: Programme, unitId: string): string {
  const unit = programme.units.find(({ id }) => id === unitId);
  const tasks = (unit?.tasks ?? []).map((task) => programme.tasks.find(({ id }) => id === task)?.name ?? task);
  return tasks.length === 0 ? unitId : tasks.join(' and ');
}
