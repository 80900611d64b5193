// The reformed programmes fix their submission dates at the start of the programme and show them to participants then (R20).
import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dateChanges } from './date-change.ts';
import type { Window } from './window.ts';

/** True when a window's dates may be edited on `today`; a reformed programme's are fixed from the day that it starts (R20). */
export function mayChangeDates(
  before: Window,
  after: Window,
  programmeStartsOn: LocalDate,
  today: LocalDate,
): true | Refusal {
  const started = daysBetween(programmeStartsOn, today) >= 0;
  if (before.programme.family !== 'reformed-2021' || !started) return true;
  return dateChanges(before, after).length === 0 ? true : refused('dates-fixed', { programmeStartsOn });
}

/**
 * The day from which participants see a window's dates: a reformed programme's first day (R20),
 * and for the 2019 framework the day on which the window was published.
 */
export function datesShownFrom(window: Window, programmeStartsOn: LocalDate, publishedOn: LocalDate): LocalDate {
  return window.programme.family === 'reformed-2021' ? programmeStartsOn : publishedOn;
}
