// By when a script is to be marked: the window's marking milestone, or later where it comes to its assessor late.
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { defaultTimeline } from '../window/milestone.ts';

/** Days that an assessor always has; a default of ours. */
const leastDays = 14;

/** The last day, which counts whole (R24). */
export function markingDueOn(closesOn: LocalDate, allocatedOn: LocalDate): LocalDate {
  const [milestone, least] = [addDays(closesOn, defaultTimeline.marking), addDays(allocatedOn, leastDays)];
  return milestone < least ? least : milestone;
}
