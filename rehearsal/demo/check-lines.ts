/** The technical check and its corrections, from a week after close: the checker's mornings, participants' evenings, the office's decisions. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { atUk } from '../../domain/calendar/uk-time.ts';
import { type CorrectionPlan, correctionPlans } from '../cohort/correction-plans.ts';
import { hasKnownFault } from '../cohort/known-fault.ts';
import type { Person } from '../cohort/person.ts';
import { answerCorrection, type CorrectionMail, unreadRequests } from '../people/answer-correction.ts';
import {
  type CheckDecision,
  checkQueue,
  checkSubmission,
  decideCorrection,
  type QueueLine,
} from '../people/checker.ts';
import { type Company, staffWith } from './company.ts';
import type { DemoLine } from './demo-line.ts';

/** Days after close: the four on which the queue is worked through, the last on which anything comes back, and that of the last decisions. */
const firstDay = 7;
const lastDay = 10;
const lastReturn = 17;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_one, index) => from + index);

/** All lines of the check. */
export function checkLines(company: Company): DemoLine[] {
  const { cohort } = company;
  const on = (days: number): LocalDate => addDays(cohort.closesOn, days);
  const plans = correctionPlans(cohort);
  const inbox = inboxOf(company, plans);
  const decide = decisions(company, plans);
  return [
    ...range(firstDay, lastReturn).map((day): DemoLine => ({
      // On the first day the machine reads from noon on.
      at: atUk(on(day), day === firstDay ? '13:10:00' : '09:40:00'),
      what: 'the checker works through the queue',
      where: 'moderato',
      play: () => checkShare(company, Math.max(1, lastDay - day + 1)),
    })),
    ...range(firstDay, lastReturn).map((day): DemoLine => ({
      at: atUk(on(day), '20:30:00'),
      what: 'participants put right what they were asked for',
      where: 'moderato',
      play: () => inbox(atUk(on(day), '20:30:00')),
    })),
    ...range(lastDay + 1, lastReturn).map((day): DemoLine => ({
      at: atUk(on(day), '11:15:00'),
      what: 'the office decides what did not come back',
      where: 'moderato',
      play: () => decide(day === lastReturn),
    })),
  ];
}

const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`;

function personIn({ cohort }: Company, { name }: QueueLine): Person {
  const person = cohort.people.find((each) => nameOf(each) === name);
  if (person === undefined) throw new RangeError(`the queue has ${name}, who is not in the cohort`);
  return person;
}

/** States in which the checker has something to do; what came back is looked at first. */
const toCheck = ['Not met', 'To look at', 'To confirm'];

/** Looks at everything that came back, and at this day's share of the rest. */
async function checkShare(company: Company, daysLeft: number): Promise<void> {
  const [checker] = staffWith(company, 'technical-checker');
  if (checker === undefined) throw new RangeError('nobody here checks');
  const browser = await company.browserOf(checker);
  const queue = await checkQueue(browser, company.windowId);
  for (const line of queue.filter(({ state }) => state === 'Returned'))
    await checkSubmission(browser, line, () => false);
  const fresh = queue.filter(({ state }) => toCheck.includes(state));
  for (const line of fresh.slice(0, Math.ceil(fresh.length / daysLeft))) {
    const person = personIn(company, line);
    await checkSubmission(browser, line, (requirement) => hasKnownFault(company.cohort, person, requirement));
  }
}

type Plans = ReadonlyMap<string, CorrectionPlan>;

/** Evenings on which people read their mail and act when they had planned to. A second request is always answered. */
function inboxOf({ cohort, catcher, moodle }: Company, plans: Plans): (evening: Date) => Promise<void> {
  const read = new Set<string>();
  const asked = new Map<string, number>();
  let waiting: { readonly mail: CorrectionMail; readonly evenings: number; readonly round: number }[] = [];
  return async (evening) => {
    const fresh = await unreadRequests(cohort, catcher, read);
    for (const mail of fresh) {
      const key = `${mail.personId} ${mail.taskIds.join(' ')}`;
      const round = (asked.get(key) ?? 0) + 1;
      asked.set(key, round);
      read.add(mail.id);
      waiting.push({ mail, round, evenings: round > 1 ? 0 : (plans.get(mail.personId)?.evenings ?? 0) });
    }
    const due = waiting.filter(({ evenings }) => evenings === 0);
    waiting = waiting.filter(({ evenings }) => evenings > 0).map((one) => ({ ...one, evenings: one.evenings - 1 }));
    for (const { mail, round } of due) {
      const does = round > 1 ? 'returns' : (plans.get(mail.personId)?.does ?? 'returns');
      if (does !== 'lets it lapse') await answerCorrection(moodle, mail, evening, does === 'returns');
    }
  };
}

const reasons = {
  extend: 'Was in hospital; three more days are agreed.',
  'as-before': 'Nothing came back; it is marked as it was submitted.',
  'with-return': 'Uploaded before the deadline; only the last button was not pressed.',
  'not-ready': 'Without these documents nothing can be judged; the participant has been spoken with.',
} as const satisfies Record<CheckDecision, string>;

/** Decides lapses and uploads without submit, more time once; on the last day whatever is still wrong is taken with what came back. */
function decisions(company: Company, plans: Plans): (isLast: boolean) => Promise<void> {
  const { browser, windowId } = company;
  const extended = new Set<string>();
  return async (isLast) => {
    const queue = await checkQueue(browser, windowId);
    for (const line of queue.filter(({ state }) => state === 'To decide' || (isLast && state === 'Returned'))) {
      const wanted = plans.get(personIn(company, line).id)?.lapsed ?? 'as-before';
      const decision = decisionOf(line, wanted, !isLast && !extended.has(line.href));
      if (decision === 'extend') extended.add(line.href);
      await decideCorrection(browser, line, decision, reasons[decision]);
    }
  };
}

function decisionOf({ state, found }: QueueLine, wanted: CheckDecision, mayExtend: boolean): CheckDecision {
  if (state === 'Returned' || found.startsWith('Uploaded')) return 'with-return';
  return wanted === 'extend' && !mayExtend ? 'as-before' : wanted;
}
