// When to look at Moodle next: seldom when close is far, every ten minutes on the last day, twice a day for three weeks after it.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The next look after `now`, or null when nothing is left to look for. Before close the gap shrinks with the time left, and no
 * look passes one of `stops`: moments just before somebody is written to about what Moodle shows.
 */
export function nextLook(now: Date, close: Date, stops: readonly Date[] = []): Date | null {
  const left = close.getTime() - now.getTime();
  if (left <= 0) return -left < 21 * day ? new Date(now.getTime() + 12 * hour) : null;
  const gap = Math.min(6 * hour, Math.max(10 * minute, Math.floor(left / 48 / minute) * minute));
  const next = Math.min(
    now.getTime() + gap,
    ...stops.map((stop) => stop.getTime()).filter((stop) => stop > now.getTime()),
  );
  return new Date(next < close.getTime() ? next : close.getTime() + 12 * hour);
}
