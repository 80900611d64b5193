// When Moodle is asked for returned corrections: three times a day, at the same times for all, so that one look serves them all.
import { addDays } from '../calendar/local-date.ts';
import { atUk, ukDate } from '../calendar/uk-time.ts';

const times = ['08:00:00', '13:00:00', '18:00:00'] as const;

/** The next look after an instant, UK time. */
export function nextReturnLook(after: Date): Date {
  const today = ukDate(after);
  const looks = [...times.map((time) => atUk(today, time)), atUk(addDays(today, 1), times[0])];
  const next = looks.find((look) => look > after);
  if (next === undefined) throw new RangeError('A day without an end.');
  return next;
}
