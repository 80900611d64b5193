/** Moves what one person does with one task to the moment at which it really happened. */
import type { ScheduledAction } from './action.ts';
import type { CohortWindow } from './window-of.ts';

/** Uploading and submitting within so many minutes are one sitting: they move together. */
const sittingMs = 30 * 60_000;

/**
 * The lines with their last sitting ended at `at`; as they were where that would come before what a tutor did first, before the
 * window opens, or on the other side of its close. Lines of the participant that it overtakes are left out.
 */
export function atItsTime(
  lines: readonly ScheduledAction[],
  at: Date,
  window: CohortWindow,
): readonly ScheduledAction[] {
  const own = lines.filter(({ by }) => by === 'participant');
  const last = own.at(-1);
  if (last === undefined) return lines;
  const moved = own
    .filter((line) => last.at.getTime() - line.at.getTime() <= sittingMs)
    .map((line) => ({ ...line, at: new Date(line.at.getTime() - last.at.getTime() + at.getTime()) }));
  const begins = moved[0]?.at ?? at;
  const tutored = lines.filter(({ by }) => by === 'tutor').map((line) => line.at.getTime());
  const isPossible =
    begins >= window.opensAt &&
    last.at > window.closesAt === at > window.closesAt &&
    tutored.every((done) => done < begins.getTime());
  if (!isPossible) return lines;
  const before = lines.filter((line) => line.by !== 'participant' || (line.at < begins && !isInSitting(line, last)));
  return [...before, ...moved];
}

const isInSitting = (line: ScheduledAction, last: ScheduledAction) =>
  last.at.getTime() - line.at.getTime() <= sittingMs;
