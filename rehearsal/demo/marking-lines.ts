/** From routing to the last mark sheet: the office routes, assessors sit down twice a week, one hands a script back, one recalls a sheet. */
import { chance } from '../../domain/chance/chance.ts';
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { StaffMember } from '../cohort/make-staff.ts';
import { markBy } from '../cohort/quality.ts';
import { handOneBack, markShare } from '../people/assessor.ts';
import { routeScripts } from '../people/route-scripts.ts';
import { type Company, staffWith } from './company.ts';
import type { DemoLine } from './demo-line.ts';
import { inFours } from './in-fours.ts';

/** Days after close: plans are made when most scripts are ready, when the last are, and when some were handed back. */
const plans = [15, 18, 26, 40] as const;
/** Sittings of each assessor, on one of two evenings of the week. Marking is due on day 63 (R24). */
const weeks = [20, 27, 34, 41, 48, 55] as const;
const evenings = [0, 3] as const;

/** The assessors, by their place in the list, of whom something is told. */
const handsBack = 2;
const recalls = 1;

/** All lines of routing and marking. */
export function markingLines(company: Company): DemoLine[] {
  const { cohort, browser, windowId } = company;
  const assessors = staffWith(company, 'assessor');
  const routing = plans.map((day): DemoLine => ({
    at: atUk(addDays(cohort.closesOn, day), '14:25:00'),
    what: 'the office routes scripts to assessors',
    where: 'moderato',
    play: () => routeScripts(browser, windowId, `${String(cohort.seed)} plan ${String(day)}`),
  }));
  const back: DemoLine = {
    at: atUk(addDays(cohort.closesOn, weeks[0]), '12:40:00'),
    what: 'an assessor hands a script back',
    where: 'moderato',
    play: () => inFours(assessors.slice(handsBack, handsBack + 1), (member) => decline(company, member)),
  };
  const sittings = weeks.flatMap((day, week) =>
    evenings.map((later): DemoLine => {
      const turn = assessors.filter((member) => eveningOf(company, member) === later);
      return {
        at: atUk(addDays(cohort.closesOn, day + later), '19:30:00'),
        what: `${String(turn.length)} assessors mark`,
        where: 'moderato',
        play: () => inFours(turn, (member) => sit(company, member, week)),
      };
    }),
  );
  return [...routing, back, ...sittings];
}

const eveningOf = ({ cohort }: Company, { id }: StaffMember): number =>
  chance(cohort.seed, 'evening', id).pick(evenings);

async function decline(company: Company, member: StaffMember): Promise<void> {
  await handOneBack(await company.browserOf(member), 'I have taken on more than I can finish in time.');
}

async function sit(company: Company, member: StaffMember, week: number): Promise<void> {
  const { seed } = company.cohort;
  const isRecaller = staffWith(company, 'assessor').indexOf(member) === recalls;
  await markShare(
    await company.browserOf(member),
    (candidate, criterion, scale) => markBy(seed, 'first', candidate, criterion, scale),
    weeks.length - week,
    isRecaller && week === 0,
  );
}
