/** Says on standard error which day of the rehearsal it is and what is happening: one line redrawn, or a line a day where nobody watches. */
import { addDays, daysBetween, type LocalDate } from '../../domain/calendar/local-date.ts';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { shortDate, ukTime } from '../../domain/calendar/uk-words.ts';

/** Where a run's messages go. */
export interface Progress {
  /** The clock's moment and what happens then. */
  readonly tell: (now: Date, what: string) => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
}

/** A terminal or a file. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const redrawEveryMs = 80;
const barWidth = 24;

/** The progress from so many days before the close to so many after it. */
export function progressOn(screen: Screen, closesOn: LocalDate, from: number, to: number): Progress {
  const wide = screen.isTTY === true;
  let drawnAt = -redrawEveryMs;
  let drawnDay = NaN;
  const lineFor = (now: Date, what: string): string => {
    const day = daysBetween(closesOn, ukDate(now));
    const part = Math.min(1, Math.max(0, (day - from) / (to - from)));
    const full = Math.round(part * barWidth);
    const signed = day < 0 ? `−${-day}` : day === 0 ? '0' : `+${day}`;
    return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} day ${signed.padStart(3)}  ${shortDate(addDays(closesOn, day))}, ${ukTime(now)}  ${what}`;
  };
  return {
    tell(now, what) {
      const day = daysBetween(closesOn, ukDate(now));
      if (!wide) {
        if (day !== drawnDay) screen.write(`${lineFor(now, what)}\n`);
        drawnDay = day;
        return;
      }
      if (performance.now() - drawnAt < redrawEveryMs) return;
      drawnAt = performance.now();
      screen.write(`\r\u001b[K${lineFor(now, what).slice(0, (screen.columns ?? 80) - 1)}`);
    },
    say: (line) => void screen.write(`${wide ? '\r\u001b[K' : ''}${line}\n`),
  };
}
