// Builds the status page (P1): its title is what there is to do, or that there is nothing.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dayAndMonth, deadlineInWords, longDate, ukTime } from '../../../domain/calendar/uk-words.ts';
import { journey } from '../../../domain/status/journey.ts';
import { participantStanding, type ParticipantStanding } from '../../../domain/status/participant-standing.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { countInWords, listInWords } from '../../../templates/in-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import type { OwnSubmission } from './query.ts';
import { asksForSponsor, sponsorLinks } from './sponsor-words.ts';
import { taskView } from './task-view.ts';
import { corrections, isToSubmit, openItems, submitBy, toSubmit } from './to-do.ts';
import type { OwnStatusView } from './view-model.ts';
import { stepsInWords } from './words.ts';

/** Everything the page is made from. */
export interface OwnStatusFacts {
  readonly stored: StoredWindow;
  readonly submissions: readonly OwnSubmission[];
  /** The day that was last told, null where it is the window's own. */
  readonly resultsOn: LocalDate | null;
  readonly now: Date;
  readonly moodle: string;
  readonly help: OwnStatusView['help'];
  readonly otherWindows: OwnStatusView['otherWindows'];
  readonly asks: OwnStatusView['asks'];
  readonly asked: OwnStatusView['asked'];
}

/** The view. */
export function ownStatusView(facts: OwnStatusFacts): OwnStatusView {
  const { stored, submissions, now, moodle } = facts;
  const resultsOn = facts.resultsOn ?? derivedDates(stored.window, defaultDerivedDateTerms).resultsTargetOn;
  const toDo = submissions.flatMap((own) => [
    ...corrections(own, moodle, (item) =>
      asksForSponsor(item) ? sponsorLinks(own).map((link) => ({ ...link, primary: false })) : [],
    ),
    ...toSubmit(own, moodle, now),
  ]);
  return {
    margin: [windowName(stored), listInWords(submissions.map(({ one }) => unitName(one.programme, one.unit)))],
    ...headline(facts, resultsOn),
    toDo,
    say: toDo.length === 0 ? '' : 'Press Submit in Moodle after uploading. A draft does not count.',
    afterToDo: afterToDo(facts),
    steps: stepsInWords(
      journey(stored.window, { standing: furthestBehind(submissions), today: ukDate(now), resultsOn }),
    ),
    tasks: submissions.map((own) => taskView(own, moodle, resultsOn, now)),
    asks: facts.asks,
    asked: facts.asked,
    help: facts.help,
    otherWindows: facts.otherWindows,
  };
}

/** Whoever cannot get something in time is led to where that can be said. */
function afterToDo({ submissions, asks }: OwnStatusFacts): OwnStatusView['afterToDo'] {
  if (!submissions.some((own) => openItems(own).length > 0)) return [];
  return asks
    .filter(({ href }) => href.includes('kind=extension'))
    .map(({ href }) => ({ href, text: 'I cannot get one of these in time' }));
}

type Headline = Pick<OwnStatusView, 'title' | 'lead'>;

function headline(facts: OwnStatusFacts, resultsOn: LocalDate): Headline {
  const { submissions, now } = facts;
  const asked = submissions.filter((own) => openItems(own).length > 0);
  const due = submissions.filter((own) => isToSubmit(own, now));
  if (asked.length > 0) return correctionHeadline(asked);
  const [first] = due.toSorted((a, b) => submitBy(a).getTime() - submitBy(b).getTime());
  if (first !== undefined)
    return {
      title: `Submit ${namesOf(due)} by ${shortDeadline(submitBy(first))}`,
      lead: 'UK time. Moodle takes nothing after that without an agreed extension. What each task needs is listed below.',
    };
  return quietHeadline(facts, resultsOn);
}

function correctionHeadline(asked: readonly OwnSubmission[]): Headline {
  const things = asked.reduce((sum, own) => sum + openItems(own).length, 0);
  const requests = asked.flatMap(({ corrections: all }) => all.at(-1) ?? []);
  const [first] = requests.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (first === undefined) return { title: 'Something to put right', lead: '' };
  return {
    title: `${countInWords(things, 'thing')} to put right by ${shortDeadline(first.dueAt)}`,
    lead: `Your work is safe. We checked it on ${longDate(ukDate(first.askedAt))}, and it goes to an assessor once this is in. The deadline is ${deadlineInWords(first.dueAt)}.`,
  };
}

/** Nobody has to do anything, or somebody has to speak with us: in the order of what matters most. */
function quietHeadline({ submissions, stored }: OwnStatusFacts, resultsOn: LocalDate): Headline {
  const standings = submissions.map(({ one }) => participantStanding(one.submission.state));
  const where = (standing: ParticipantStanding) =>
    namesOf(submissions.filter(({ one }) => participantStanding(one.submission.state) === standing));
  if (standings.includes('not-received'))
    return {
      title: `We have not received ${where('not-received')}`,
      lead: 'Nothing had been submitted when the window closed. If you think that is wrong, tell us now.',
    };
  if (standings.every((standing) => standing === 'deferred' || standing === 'withdrawn'))
    return {
      title: 'You are out of this window',
      lead: 'Nothing is needed from you, and nothing is charged after the day it was agreed.',
    };
  if (standings.includes('result-sent'))
    return {
      title: 'Your result has been sent',
      lead: 'It is in your email, with the next step. Tell us if it did not reach you.',
    };
  const results =
    stored.window.kind === 'final'
      ? `Results are planned for ${longDate(resultsOn)}. We write to you if anything changes.`
      : 'You get advice on what you sent. It is not marked.';
  if (standings.includes('draft-at-close'))
    return {
      title: `A person looks at ${where('draft-at-close')}`,
      lead: `It was still a draft when the window closed. We write to you either way. ${results}`,
    };
  return { title: 'Nothing needed from you', lead: results };
}

const namesOf = (submissions: readonly OwnSubmission[]) =>
  listInWords(submissions.map(({ one }) => unitName(one.programme, one.unit)));

const shortDeadline = (at: Date) => `${dayAndMonth(ukDate(at))}, ${ukTime(at)}`;

const order: readonly ParticipantStanding[] = [
  'to-correct',
  'correction-decided',
  'team-in-touch',
  'to-submit',
  'draft-at-close',
  'received',
  'checking',
  'marking',
  'result-sent',
  'not-received',
  'deferred',
  'withdrawn',
];

/** The steps are those of the task that is furthest behind. */
function furthestBehind(submissions: readonly OwnSubmission[]): ParticipantStanding {
  const standings = submissions.map(({ one }) => participantStanding(one.submission.state));
  return order.find((standing) => standings.includes(standing)) ?? 'to-submit';
}
