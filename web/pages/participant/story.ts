// The whole story as events of four kinds, from what each table tells. What two tables tell of one moment is told once.
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { emailName } from '../../email-words.ts';
import { pathTo } from '../../paths.ts';
import { problemWords } from '../../problem-words.ts';
import type { TimelineEvent } from '../../view-helpers/part-props.ts';
import type { AgreementFacts, CopyFacts, EmailFacts, HistoryLine, ProblemFacts, SightingFacts } from './query.ts';

/** What the filters tell apart. */
export const storyKinds = ['emails', 'files', 'decisions', 'problems'] as const;

/** One of them. */
export type StoryKind = (typeof storyKinds)[number];

/** An event and the filter it belongs to. */
export interface StoryEvent extends TimelineEvent {
  readonly shownBy: StoryKind;
}

/** Says "Task 1", or "NPQH cohort K, Task 1" where the person has several entries. */
export type TaskName = (windowId: string, unit: string | null) => string;

/** An email: what it was and what the mail server said of it. */
export function emailEvent({ id, template, state, at, reply, attempts }: EmailFacts): StoryEvent {
  const links = [{ href: pathTo('email', { emailId: id }), text: 'Read it as it was sent' }];
  const name = emailName(template);
  const tries = attempts > 1 ? `${String(attempts)} tries. ` : '';
  if (state === 'accepted')
    return {
      shownBy: 'emails',
      at,
      kind: 'mail',
      what: 'Email',
      title: `${name}, accepted by the mail server`,
      detail: `${tries}To the address on record.`,
      links,
    };
  if (state === 'refused')
    return {
      shownBy: 'emails',
      at,
      kind: 'bad',
      what: 'Email',
      title: `${name}, refused`,
      detail: `${tries}${reply ?? ''}`,
      links,
    };
  return {
    shownBy: 'emails',
    at,
    kind: 'mail',
    what: 'Email',
    title: `${name}, waiting to be sent`,
    detail: reply === null ? '' : `${tries}The mail server asked to try again.`,
    links: [],
  };
}

/** A copy: when it was submitted, when we copied it, and its files to open. */
export function copyEvent(
  { unit, window_id, time_modified, taken_at, files }: CopyFacts,
  taskName: TaskName,
): StoryEvent {
  return {
    shownBy: 'files',
    at: taken_at,
    kind: 'file',
    what: files.length === 1 ? '1 file' : `${String(files.length)} files`,
    title: `${taskName(window_id, unit)} copied from Moodle`,
    detail: `Submitted ${momentInWords(time_modified)}; each file checked byte for byte.`,
    links: files.map((file) => ({ href: pathTo('file', { fileId: file.id }), text: file.name })),
  };
}

/** What Moodle last showed. */
export function sightingEvent(
  { unit, window_id, status, listed, time_modified, files, seen_at }: SightingFacts,
  taskName: TaskName,
): StoryEvent {
  const task = taskName(window_id, unit);
  const shown = listed ? (status === '' ? 'nothing yet' : `“${status}”`) : 'no such participant';
  const count = files === 1 ? '1 file' : `${String(files)} files`;
  return {
    shownBy: 'files',
    at: seen_at,
    kind: 'file',
    what: 'Last look at Moodle',
    title: `${task}: ${shown}`,
    detail: time_modified === null || status === '' ? '' : `${count}, last changed ${momentInWords(time_modified)}.`,
    links: [],
  };
}

const agreed: Readonly<Record<string, string>> = {
  extension: 'Extension agreed',
  deferral: 'Deferral agreed',
  withdrawal: 'Withdrawal recorded',
  draft: 'Draft accepted',
};

/** An agreement, by whom and why. */
export function agreementEvent(
  { kind, unit, window_id, until_at, reason, agreed_at, who }: AgreementFacts,
  taskName: TaskName,
): StoryEvent {
  const until = until_at === null ? '' : `, until ${deadlineInWords(until_at)}`;
  return {
    shownBy: 'decisions',
    at: agreed_at,
    kind: 'dec',
    what: 'Decision',
    title: `${agreed[kind] ?? kind} for ${taskName(window_id, unit)}${until}`,
    detail: `${reason} By ${who}.`,
    links: [],
  };
}

/** A problem, and by whom it was settled. */
export function problemEvent(
  { kind, unit, window_id, detail, raised_at, resolved_at, who }: ProblemFacts,
  taskName: TaskName,
): StoryEvent {
  const words = problemWords(kind, detail);
  const settled =
    resolved_at === null ? 'Still open.' : `Settled ${momentInWords(resolved_at)}${who === null ? '' : ` by ${who}`}.`;
  const about = unit === null || window_id === null ? '' : `${taskName(window_id, unit)}: `;
  return {
    shownBy: 'problems',
    at: raised_at,
    kind: 'bad',
    what: resolved_at === null ? 'Problem' : 'Problem, settled',
    title: `${about}${words.title}`,
    detail: `${words.detail} ${settled}`.trim(),
    links: [],
  };
}

type Telling = (line: HistoryLine, task: string) => { readonly title: string; readonly kind?: StoryKind } | null;

const reasons: Readonly<Record<string, string>> = {
  'nothing-submitted': 'Nothing was submitted in Moodle.',
  'draft-refused': 'The draft was refused.',
  'after-close': 'It came after close.',
  'extension-refused': 'The extension was not agreed.',
};

/** What is told by an agreement, a copy or an email is not told again by its history line. */
const tellings: Readonly<Record<string, Telling>> = {
  receive: (_line, task) => ({ title: `${task} received` }),
  'accept draft': (_line, task) => ({ title: `${task} received from the accepted draft` }),
  'find draft at close': (_line, task) => ({ title: `${task} was still a draft at close` }),
  'refuse draft': (_line, task) => ({ title: `Draft of ${task} refused` }),
  'find nothing submitted': (_line, task) => ({ title: `${task} not submitted` }),
  defer: (_line, task) => ({ title: `${task} deferred` }),
  withdraw: (_line, task) => ({ title: `${task} withdrawn` }),
  publish: (_line, task) => ({ title: `${task} published` }),
  'start collecting': (_line, task) => ({ title: `${task} closed, collecting began` }),
  'finish collecting': (_line, task) => ({ title: `${task} collected` }),
  'change dates': (_line, task) => ({ title: `${task}: the dates were changed` }),
  'move school': () => ({ title: 'Moved school, agreed by the new employer' }),
  'confirm address': () => ({ title: 'Email address confirmed' }),
  'correct address': () => ({ title: 'Email address corrected' }),
  'confirm TRN': () => ({ title: 'TRN confirmed' }),
  'open file': () => ({ title: 'A file was opened', kind: 'files' }),
};

/** A line of history; null where another event tells it, or where it is not about this person. */
export function historyEvent(line: HistoryLine, taskName: TaskName): StoryEvent | null {
  const task = line.window_id === null ? '' : taskName(line.window_id, line.unit);
  const told = tellings[line.transition]?.(line, task) ?? null;
  if (told === null) return null;
  const by = line.who === 'clock' || line.who === 'moodle' ? '' : `By ${line.who}.`;
  const why = line.reason ?? reasons[typeof line.why['reason'] === 'string' ? line.why['reason'] : ''] ?? '';
  return {
    shownBy: told.kind ?? 'decisions',
    at: line.at,
    kind: told.kind === 'files' ? 'file' : 'dec',
    what: line.subject === 'window' ? 'Window' : '',
    title: told.title,
    detail: `${why} ${by}`.trim(),
    links: [],
  };
}
