/** From the draw to the last agreed mark: moderators mark blind, the two agree, the lead decides the rest. */
import { chance } from '../../domain/chance/chance.ts';
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import type { StaffMember } from '../cohort/make-staff.ts';
import { markBy, worthOf } from '../cohort/quality.ts';
import type { Judge } from '../people/marker.ts';
import { drawSample } from '../people/draw-sample.ts';
import { answerProposals, decideAll, proposeAll, secondMarkShare } from '../people/moderator.ts';
import { type Company, staffWith } from './company.ts';
import type { DemoLine } from './demo-line.ts';
import { inFours } from './in-fours.ts';

/** Days after close: the draw, once marking is due; Sundays on which moderators sit; moderation is due on day 91 (R24). */
const drawn = 64;
const sundays = [66, 73, 80] as const;

/** All lines of moderation. Who proposes on one day is answered on the next, and the lead decides on the day after. */
export function moderationLines(company: Company): DemoLine[] {
  const { cohort, browser, windowId } = company;
  const line = (day: number, time: string, what: string, play: () => Promise<unknown>): DemoLine => ({
    at: atUk(addDays(cohort.closesOn, day), time),
    what,
    where: 'moderato',
    play,
  });
  const every = (role: StaffMember['role'], work: (member: StaffMember) => Promise<unknown>) => () =>
    inFours(staffWith(company, role), work);
  const rounds = sundays.flatMap((day, round) => [
    line(
      day,
      '15:05:00',
      'moderators mark blind',
      every('moderator', (member) => secondMark(company, member, round)),
    ),
    line(
      day + 1,
      '18:10:00',
      'moderators propose marks',
      every('moderator', (member) => propose(company, member)),
    ),
    line(
      day + 2,
      '18:40:00',
      'assessors answer',
      every('assessor', (member) => answer(company, member)),
    ),
    line(
      day + 3,
      '10:30:00',
      'the lead decides',
      every('lead-moderator', (member) => decide(company, member)),
    ),
  ]);
  const seed = `${String(cohort.seed)} sample`;
  return [line(drawn, '10:00:00', 'the sample is drawn', () => drawSample(browser, windowId, seed)), ...rounds];
}

const worth =
  ({ cohort }: Company): Judge =>
  (candidate, criterion, scale) =>
    worthOf(cohort.seed, candidate, criterion, scale);

/** In about a quarter of the scripts the two cannot agree; one or the other of them says so. */
const cannotAgree =
  ({ cohort }: Company, who: 'moderator' | 'assessor') =>
  (candidate: string): boolean =>
    chance(cohort.seed, 'cannot agree', who, candidate).fraction() < 0.14;

async function secondMark(company: Company, member: StaffMember, round: number): Promise<void> {
  const { seed } = company.cohort;
  const judge: Judge = (candidate, criterion, scale) => markBy(seed, 'second', candidate, criterion, scale);
  await secondMarkShare(await company.browserOf(member), judge, sundays.length - round);
}

async function propose(company: Company, member: StaffMember): Promise<void> {
  await proposeAll(await company.browserOf(member), worth(company), cannotAgree(company, 'moderator'));
}

async function answer(company: Company, member: StaffMember): Promise<void> {
  await answerProposals(await company.browserOf(member), cannotAgree(company, 'assessor'));
}

async function decide(company: Company, member: StaffMember): Promise<void> {
  await decideAll(await company.browserOf(member), worth(company));
}
