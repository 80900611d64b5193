// The last day on which a cohort's work is taken at all, for each task (R19).
import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { refused, type Refusal } from '../refusal.ts';
import type { Window } from './window.ts';

/** Key `cohort.lastAcceptance[task]`: the last day by task id; a task that is not named has none. */
export type LastAcceptance = Readonly<Record<string, LocalDate>>;

/** True when a window, or a deferral into it, stays within the last-acceptance day of every task in it; else `beyond-last-acceptance` (R19). */
export function checkLastAcceptance(window: Pick<Window, 'tasks' | 'closesOn'>, last: LastAcceptance): true | Refusal {
  for (const task of window.tasks) {
    const day = last[task];
    if (day !== undefined && daysBetween(window.closesOn, day) < 0) {
      return refused('beyond-last-acceptance', { task, lastAcceptance: day, closesOn: window.closesOn });
    }
  }
  return true;
}
