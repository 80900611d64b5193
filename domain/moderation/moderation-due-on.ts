// By when a second marking is to be done: the window's moderation milestone, or later where it was drawn late.
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { defaultTimeline } from '../window/milestone.ts';

/** Days that a moderator always has; a default of ours. */
const leastDays = 14;

/** The last day, which counts whole (R24). One day for a whole draw, so that it tells nothing of a script (R136). */
export function moderationDueOn(closesOn: LocalDate, drawnOn: LocalDate): LocalDate {
  const [milestone, least] = [addDays(closesOn, defaultTimeline.moderation), addDays(drawnOn, leastDays)];
  return milestone < least ? least : milestone;
}
