// Events as days, newest first: the year stands at the first day and wherever it changes.
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { TimelineDay, TimelineEvent } from '../../view-helpers/part-props.ts';

/** Groups events by UK day. */
export function daysOf(events: readonly TimelineEvent[]): readonly TimelineDay[] {
  const byDay = new Map<LocalDate, TimelineEvent[]>();
  for (const event of events.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const day = ukDate(event.at);
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  let shown = 0;
  return [...byDay].map(([day, ofDay]) => {
    const year = Number(day.slice(0, 4));
    const changes = year !== shown;
    shown = year;
    return { day, year: changes ? year : null, events: ofDay };
  });
}
