// Builds an assessor's list: the finding as its title, the pace in words, a line for each script.
import { daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { endOfDayUk, ukDate } from '../../../domain/calendar/uk-time.ts';
import {
  dateInWords,
  dayAndMonth,
  deadlineInWords,
  longDate,
  shortDate,
  ukClock,
} from '../../../domain/calendar/uk-words.ts';
import { criteriaIn, type MarkScheme, maximumOf } from '../../../domain/mark-scheme/mark-scheme.ts';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { locksAt, mayRecall } from '../../../domain/marking/grace.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { criterionStrip, scoredOf } from '../../criterion-strip.ts';
import { pathTo } from '../../paths.ts';
import { unitName } from '../../window-name.ts';
import type { OwnScript } from './query.ts';
import type { MyScriptsView, ScriptLine, SubmittedLine } from './view-model.ts';

/** What the page is made from; programmes by `keyText`. */
export interface MyScriptsFacts {
  readonly scripts: readonly OwnScript[];
  readonly trainings: readonly { readonly programme: string; readonly version: string; readonly until: LocalDate }[];
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly schemes: readonly MarkScheme[];
  readonly now: Date;
}

/** The view. */
export function myScriptsView(facts: MyScriptsFacts): MyScriptsView {
  const { scripts, now } = facts;
  const today = ukDate(now);
  const done = scripts.filter(isSubmitted);
  const left = scripts.filter((script) => !isSubmitted(script));
  const dueDays = [...new Set(left.map(({ due_on }) => due_on))];
  return {
    margin: [longDate(today)],
    title: titleOf(scripts.length, done.length),
    lead: leadOf(left, today),
    groups: dueDays.map((due) => ({
      due: `Due ${dayAndMonth(due)}`,
      left: daysLeft(today, due),
      scripts: left.filter(({ due_on }) => due_on === due).map((script) => scriptLine(facts, script)),
    })),
    quiet:
      scripts.length === 0
        ? 'Nothing here yet. Scripts arrive about 2 weeks after a window closes, and you get an email when they do.'
        : 'Everything that you were given is submitted.',
    submitted: done
      .toSorted((one, other) => (other.submitted_at?.getTime() ?? 0) - (one.submitted_at?.getTime() ?? 0))
      .map((script) => submittedLine(facts, script)),
    submittedTitle: `${String(done.length)} submitted`,
    trained: trainedWords(facts, today),
  };
}

const isSubmitted = ({ sheet_state: state }: OwnScript) => state === 'submitted' || state === 'locked';

function titleOf(all: number, done: number): string {
  if (all === 0) return 'No scripts to mark yet';
  if (all === done) return `All ${String(all)} submitted`;
  return done === 0
    ? `${String(all)} to mark`
    : `${String(done)} of ${String(all)} submitted, ${String(all - done)} to go`;
}

function leadOf(left: readonly OwnScript[], today: LocalDate): string {
  const last = left.at(-1)?.due_on;
  if (last === undefined) return '';
  const days = daysBetween(today, last);
  if (days < 0)
    return `The last was due ${deadlineInWords(endOfDayUk(last))}. Tell the team if you cannot finish them.`;
  const perWeek = Math.ceil((left.length * 7) / (days + 1));
  return `The last is due ${deadlineInWords(endOfDayUk(last))}. ${perWeek === 1 ? 'One a week is' : `${String(perWeek)} a week are`} enough.`;
}

function daysLeft(today: LocalDate, due: LocalDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  const words = Math.abs(days) === 1 ? '1 day' : `${String(Math.abs(days))} days`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}

function stripOf({ schemes, programmes }: MyScriptsFacts, script: OwnScript) {
  const programme = programmes.get(script.programme);
  const scheme = programme === undefined ? undefined : schemeFor(schemes, programme.key);
  if (programme === undefined || scheme === undefined || isRefusal(scheme))
    return { strip: [], task: script.unit, scheme: undefined, tasks: [] };
  const tasks = programme.units.find(({ id }) => id === script.unit)?.tasks ?? [];
  return {
    strip: criterionStrip(script.marks, scheme, tasks),
    task: `${programme.key.programme} ${unitName(programme, script.unit)}`,
    scheme,
    tasks,
  };
}

function scriptLine(facts: MyScriptsFacts, script: OwnScript): ScriptLine {
  const { strip, task } = stripOf(facts, script);
  const { scored, all } = scoredOf(strip);
  const whole = scored === all && all > 0;
  const sheetId = script.sheet_id;
  const files = script.files === 1 ? '1 file' : `${String(script.files)} files`;
  return {
    candidate: script.candidate,
    task: `${task}, ${files}`,
    strip: strip.map((cells) => cells.map((cell) => cell.scored)),
    scored: `${String(scored)} of ${String(all)} scored`,
    state:
      sheetId === null
        ? { state: 'not started', word: 'Not started' }
        : whole
          ? { state: 'needs you', word: 'Review and submit' }
          : { state: 'in progress', word: 'In marking' },
    note: script.savedAt === null ? '' : savedWords(script.savedAt, facts.now),
    open:
      sheetId === null
        ? null
        : {
            href: pathTo(whole ? 'markReview' : 'mark', { sheetId }),
            text: whole ? 'Review' : 'Continue',
            primary: true,
          },
    start:
      sheetId === null
        ? {
            action: pathTo('myScripts', {}),
            fields: [{ name: 'submission', value: script.submission_id }],
            text: 'Start',
            about: `${script.candidate}, ${task}`,
            primary: false,
          }
        : null,
    handBack: pathTo('handBack', { submissionId: script.submission_id }),
  };
}

function savedWords(at: Date, now: Date): string {
  return ukDate(at) === ukDate(now)
    ? `Saved today at ${ukClock(at)}`
    : `Saved ${shortDate(ukDate(at))} at ${ukClock(at)}`;
}

function submittedLine(facts: MyScriptsFacts, script: OwnScript): SubmittedLine {
  const { task, scheme, tasks } = stripOf(facts, script);
  const at = script.submitted_at ?? facts.now;
  const marks =
    scheme === undefined
      ? 0
      : criteriaIn(scheme, tasks).reduce((sum, { key }) => sum + (script.marks.get(key)?.score ?? 0), 0);
  return {
    candidate: script.candidate,
    task,
    href: pathTo('markReview', { sheetId: script.sheet_id ?? '' }),
    submittedAt: at,
    since: sinceThen(script, at, facts.now),
    total: scheme === undefined ? '' : `${String(marks)} of ${String(maximumOf(scheme, tasks))}`,
  };
}

function sinceThen(
  { sheet_state: state, submission_state: stands }: OwnScript,
  at: Date,
  now: Date,
): SubmittedLine['since'] {
  if (['agreed', 'outcome-confirmed', 'released'].includes(stands)) return { state: 'done', word: 'Agreed' };
  if (state === 'submitted' && mayRecall(at, now))
    return { state: 'in progress', word: `Recall until ${ukClock(locksAt(at))}` };
  return { state: 'done', word: 'Locked' };
}

function trainedWords({ trainings }: MyScriptsFacts, today: LocalDate): string {
  if (trainings.length === 0)
    return 'No training is recorded for you yet. Until it is, no script comes to you: write to the team.';
  return trainings
    .map(
      ({ programme, version, until }) =>
        `${programme} ${version} ${until < today ? 'ended on' : 'until'} ${dateInWords(until)}`,
    )
    .join(', ')
    .concat('.');
}
