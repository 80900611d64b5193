// Moments as the participant page says them.
import { DateTime } from 'luxon';

/** Weekday, date, time and zone of Unix seconds, e.g. "Thursday 3 March 2022, 12:00 UK time". */
export const shownDate = (seconds: number): string =>
  DateTime.fromSeconds(seconds, { zone: 'Europe/London', locale: 'en-GB' }).toFormat(
    "cccc d LLLL yyyy, HH:mm 'UK time'",
  );

/** A size as a person reads it. */
export function shownSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
