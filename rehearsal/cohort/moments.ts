/** When people do things: evenings and weekends, a rush in the last two days, another on the last morning. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { Chance } from '../../domain/chance/chance.ts';
import { type CohortWindow, dayAlong } from './window-of.ts';

const MINUTE = 60_000;

/** So many minutes later, or earlier when negative. */
export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}

/** So many seconds later. */
export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

/** A moment between two wall-clock times of a day, given as hours: 18.5 is half past six in the evening. */
function between(draw: Chance, day: LocalDate, from: number, to: number): Date {
  const second = draw.int(Math.round(from * 3600), Math.round(to * 3600) - 1);
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return atUk(day, parts.map((part) => String(part).padStart(2, '0')).join(':'));
}

const isWeekend = (day: LocalDate): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** A time of day at which a teacher gets to it: all day at weekends, else at lunch, after school or, mostly, in the evening. */
export function freeMoment(draw: Chance, day: LocalDate): Date {
  if (isWeekend(day)) return between(draw, day, 9.5, 22.5);
  const when = draw.fraction();
  if (when < 0.12) return between(draw, day, 12.2, 13.3);
  if (when < 0.3) return between(draw, day, 15.75, 18);
  return between(draw, day, 18.5, 23.8);
}

/** A moment in working hours, at which a tutor or the office acts: on that day, or on the Monday after where it is a weekend. */
export function officeMoment(draw: Chance, day: LocalDate): Date {
  return isWeekend(day) ? officeMoment(draw, addDays(day, 1)) : between(draw, day, 9.25, 16.5);
}

/** A moment on the last morning, more of them the nearer noon comes; never later than two minutes before. */
function lastMorning(draw: Chance, window: CohortWindow): Date {
  const minutes = 5 * 60 * (1 - Math.sqrt(draw.fraction()));
  return secondsAfter(minutesAfter(window.closesAt, -2 - Math.floor(minutes)), -draw.int(0, 59));
}

/** When someone submits: one in five on the last morning, two in five in the two days before, the rest spread over the window. */
export function submitMoment(draw: Chance, window: CohortWindow): Date {
  const rush = draw.fraction();
  if (rush < 0.2) return lastMorning(draw, window);
  if (rush < 0.6) return freeMoment(draw, addDays(window.closesOn, -draw.int(1, 2)));
  return freeMoment(draw, dayAlong(window, 0.2 + 0.65 * draw.fraction()));
}
