/** From final marks to letters: two stand behind the pass rule, outcomes are confirmed, feedback is read, a dry run is approved by another. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import { chance } from '../../domain/chance/chance.ts';
import { fateOf } from '../cohort/expected-intake.ts';
import {
  approveRelease,
  confirmOutcomes,
  confirmScheme,
  holdResult,
  readAllFeedback,
  tellLaterDates,
} from '../people/confirm-outcomes.ts';
import { findParticipant } from '../people/find-participant.ts';
import type { Browser } from '../people/browser.ts';
import { type Company, staffWith } from './company.ts';
import type { DemoLine } from './demo-line.ts';

/** All lines of the release, which is due on day 105 (R142). In a cohort of twenty or more one result is held back (R165). */
export function releaseLines(company: Company): DemoLine[] {
  const { cohort, browser, windowId } = company;
  const line = (day: number, time: string, what: string, play: () => Promise<unknown>): DemoLine => ({
    at: atUk(addDays(cohort.closesOn, day), time),
    what,
    where: 'moderato',
    play,
  });
  const asLead =
    (work: (lead: Browser, windowId: string) => Promise<unknown>): (() => Promise<void>) =>
    async () => {
      for (const member of staffWith(company, 'lead-moderator')) await work(await company.browserOf(member), windowId);
    };
  return [
    line(89, '16:20:00', 'the office holds a result back', () => hold(company)),
    line(92, '10:15:00', 'the lead stands behind the pass rule', asLead(confirmScheme)),
    line(93, '10:15:00', 'the office confirms outcomes', async () => {
      await confirmScheme(browser, windowId);
      await confirmOutcomes(browser, windowId);
    }),
    line(95, '19:20:00', 'the lead reads the feedback for fails', asLead(readAllFeedback)),
    line(98, '11:30:00', 'the office tells later dates', async () => {
      // Scripts that are late keep others of their assessor waiting only until their own people know a later date.
      await tellLaterDates(browser, windowId);
      await tellLaterDates(browser, windowId);
    }),
    line(99, '15:45:00', 'the lead approves the letters', asLead(approveRelease)),
  ];
}

async function hold({ cohort, browser, windowId }: Company): Promise<void> {
  const inTime = cohort.people.filter((person) =>
    cohort.tasks.every(({ id }) => fateOf(cohort, person, id) === 'in-time'),
  );
  if (cohort.people.length < 20 || inTime.length === 0) return;
  const { givenName, familyName, email } = chance(cohort.seed, 'held').pick(inTime);
  const personId = await findParticipant(browser, windowId, { name: `${givenName} ${familyName}`, email });
  await holdResult(browser, personId, 'malpractice', 'Two accounts share a paragraph; being looked into.');
}
