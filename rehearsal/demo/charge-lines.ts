/** Twice the office decides the charges that are proposed: a week after close, and once second fails have been told. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import { chance } from '../../domain/chance/chance.ts';
import { decideCharges } from '../people/decide-charges.ts';
import type { DemoLine } from './demo-line.ts';
import type { Office } from './office-lines.ts';

/** Days after close. */
const days = [8, 110] as const;

/** The lines; two charges in five are waived. */
export function chargeLines({ cohort, browser, windowId }: Office): DemoLine[] {
  const waives = (candidate: string): string | null =>
    chance(cohort.seed, 'waives', candidate).fraction() < 0.4 ? 'Was ill at close, as the school now tells us.' : null;
  return days.map((day) => ({
    at: atUk(addDays(cohort.closesOn, day), '15:20:00'),
    what: 'the office decides charges',
    where: 'moderato',
    play: () => decideCharges(browser, windowId, waives),
  }));
}
