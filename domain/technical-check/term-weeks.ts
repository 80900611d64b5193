// How much of school terms a span of days covers: schools differ by a week or two, so only what is far from the line is sure (R42, R43).
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../calendar/local-date.ts';

/** A term, such as `spring-2021`. */
export type TermName = `${'autumn' | 'spring' | 'summer'}-${number}`;

/** Weeks of term time in a span, and the terms it touches. */
export interface CoveredTerms {
  readonly weeks: number;
  readonly terms: readonly TermName[];
}

const usual = [
  { season: 'spring', from: '01-04', to: '03-31' },
  { season: 'summer', from: '04-15', to: '07-22' },
  { season: 'autumn', from: '09-01', to: '12-20' },
] as const;

/** Two whole terms are never fewer weeks than this, nor more than a term and a half. */
const surelyTwo = 24;
const surelyLess = 18;

/** What a span covers. A term in `inFull` counts as a whole one wherever it is touched (key `terms.overrides`, R43). */
export function coveredTerms(from: LocalDate, to: LocalDate, inFull: ReadonlySet<string>): CoveredTerms {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_one, index) => Number(from.slice(0, 4)) + index,
  );
  const touched = years.flatMap((year) =>
    usual.flatMap(({ season, ...term }) => {
      const name: TermName = `${season}-${year}`;
      const [first, last] = [dayOf(year, term.from), dayOf(year, term.to)];
      const [start, end] = inFull.has(name) ? [first, last] : [from > first ? from : first, to < last ? to : last];
      const isTouched = from <= last && to >= first;
      return isTouched ? [{ name, days: daysBetween(start, addDays(end, 1)) }] : [];
    }),
  );
  const days = touched.reduce((sum, term) => sum + term.days, 0);
  return { weeks: Math.round(days / 7), terms: touched.map(({ name }) => name) };
}

/** True for two terms and more, false for surely less, null where a person has to say. */
export function lastedTwoTerms({ weeks }: CoveredTerms): boolean | null {
  if (weeks >= surelyTwo) return true;
  return weeks < surelyLess ? false : null;
}

function dayOf(year: number, monthAndDay: string): LocalDate {
  const day = `${String(year).padStart(4, '0')}-${monthAndDay}`;
  if (!isLocalDate(day)) throw new RangeError(`${day} is no day.`);
  return day;
}
