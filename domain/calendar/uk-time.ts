// From UK days and wall-clock times to instants and back. The only place that knows about Greenwich Mean Time and summer time.
import { DateTime } from 'luxon';
import { type LocalDate, toLocalDate } from './local-date.ts';

/** The time zone of every deadline, whatever zone a server or a browser is in. */
export const ukZone = 'Europe/London';

/**
 * The instant at which UK clocks show `time` (`HH:mm:ss`) on `date`.
 * Throws a RangeError for a time that the clocks skip on the last Sunday of March, so that no deadline ever falls in one.
 */
export function atUk(date: LocalDate, time: string): Date {
  const moment = DateTime.fromISO(`${date}T${time}`, { zone: ukZone });
  if (!moment.isValid || moment.toFormat('HH:mm:ss') !== time) {
    throw new RangeError(`UK clocks never show ${time} on ${date}`);
  }
  return moment.toJSDate();
}

/** 12 noon UK time on `date`, in winter and summer alike (R12). */
export function noonUk(date: LocalDate): Date {
  return atUk(date, '12:00:00');
}

/** The last second of `date` in the UK, 23:59:59 (R84). */
export function endOfDayUk(date: LocalDate): Date {
  return atUk(date, '23:59:59');
}

/** The first instant of `date` in the UK. */
export function startOfDayUk(date: LocalDate): Date {
  return atUk(date, '00:00:00');
}

/** The day it is in the UK at `instant`: 23:30 UTC in July is already tomorrow. */
export function ukDate(instant: Date): LocalDate {
  return toLocalDate(DateTime.fromJSDate(instant, { zone: ukZone }));
}
