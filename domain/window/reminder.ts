// When a window's participants are written to before it closes: the opening email (E1) and the reminders (E2).
import { addDays } from '../calendar/local-date.ts';
import { noonUk } from '../calendar/uk-time.ts';
import { closeOf, type Window } from './window.ts';

/** Days before close, and the hours of quiet after the opening email. */
export interface ReminderTerms {
  readonly openingDaysBefore: number;
  readonly reminderDaysBefore: readonly number[];
  readonly quietHours: number;
}

export const defaultReminderTerms: ReminderTerms = {
  openingDaysBefore: 28,
  reminderDaysBefore: [14, 7, 2, 1],
  quietHours: 48,
};

/** One occasion to write. `daysBefore` is null for an opening email that had to wait until the window was published. */
export interface WindowEmail {
  readonly email: 'window-opens' | 'window-reminder';
  readonly daysBefore: number | null;
  readonly at: Date;
}

/**
 * The occasions in order of time. The opening email goes 28 days before close, or when the window is published if that is later;
 * a reminder that would fall less than 48 hours after it is left out, and nothing is sent once the window has closed.
 * Days are counted at noon UK time, so a clock change moves nothing.
 */
export function windowEmails(window: Window, publishedAt: Date, terms: ReminderTerms): readonly WindowEmail[] {
  const close = closeOf(window);
  if (publishedAt >= close) return [];
  const planned = noonUk(addDays(window.closesOn, -terms.openingDaysBefore));
  const opening: WindowEmail =
    planned >= publishedAt
      ? { email: 'window-opens', daysBefore: terms.openingDaysBefore, at: planned }
      : { email: 'window-opens', daysBefore: null, at: publishedAt };
  const quietUntil = opening.at.getTime() + terms.quietHours * 3_600_000;
  const reminders = terms.reminderDaysBefore
    .map((daysBefore): WindowEmail => ({
      email: 'window-reminder',
      daysBefore,
      at: noonUk(addDays(window.closesOn, -daysBefore)),
    }))
    .filter(({ at }) => at.getTime() >= quietUntil && at < close)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [opening, ...reminders];
}
