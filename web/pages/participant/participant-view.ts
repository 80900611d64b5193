// One participant as the page shows them: where each task stands and what comes next, then the whole story.
import { may } from '../../../domain/policy/may.ts';
import type { Act } from '../../../domain/policy/act.ts';
import { deferrable, withdrawable } from '../../../domain/submission/states.ts';
import type { Account } from '../../../services/identity/sign-in-link.ts';
import type { IntakeLine } from '../../../services/register/intake-lines.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { submissionTag } from '../../submission-tag.ts';
import type { Fact, Link } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import { daysOf } from './days.ts';
import { nextStep } from './next-step.ts';
import type { PersonFacts } from './query.ts';
import { storyKinds, type StoryEvent, type StoryKind, type TaskName } from './story.ts';
import type { AddressForm, ParticipantEntry, ParticipantView, TrnForm } from './view-model.ts';

/** One window that they are expected in, with their submissions there. */
export interface EntryFacts {
  readonly stored: StoredWindow;
  readonly lines: readonly IntakeLine[];
}

/** Everything the page is made from. */
export interface ParticipantFacts {
  readonly personId: string;
  readonly person: PersonFacts;
  readonly entries: readonly EntryFacts[];
  readonly taskName: TaskName;
  /** When a failed copy is tried again, by submission. */
  readonly tries: ReadonlyMap<string, Date>;
  /** Submissions that a person has been asked to decide about. */
  readonly asked: ReadonlySet<string>;
  readonly story: readonly StoryEvent[];
  readonly show: readonly StoryKind[];
  readonly account: Account;
  readonly now: Date;
  readonly correct: AddressForm | null;
}

/** Builds the page's view. */
export function participantView(facts: ParticipantFacts): ParticipantView {
  const { personId, person, entries, story, show, account } = facts;
  const shown = story.filter(({ shownBy }) => show.length === 0 || show.includes(shownBy));
  const seesContact = may(account, 'see contact details', { ownerId: personId });
  const rows = entries.flatMap(({ stored, lines }) => lines.map((line) => entryRow(stored, line, facts)));
  return {
    margin: ['Participant', entries[0] === undefined ? '' : windowName(entries[0].stored)].filter(
      (text) => text !== '',
    ),
    title: person.name,
    lead: leadOf(person, rows, seesContact),
    entries: rows,
    buttons: [],
    links: [
      ...entries.flatMap((entry) => agreeLinks(entry, facts)),
      ...(may(account, 'see holds') && entries.some(({ stored }) => stored.window.kind === 'final')
        ? [{ href: pathTo('holds', { personId }), text: 'Hold a result back' }]
        : []),
      ...(may(account, 'record a move of school')
        ? [{ href: pathTo('school', { personId }), text: 'Schools, record a move' }]
        : []),
      ...(may(account, 'keep advice on a project') && entries.some(({ stored }) => stored.window.kind === 'final')
        ? [{ href: pathTo('advice', { personId }), text: 'Advice on a project' }]
        : []),
      ...(seesContact ? [{ href: '#contact', text: 'Contact, TRN and school' }] : []),
    ],
    filterAction: pathTo('participant', { personId }),
    boxes: storyKinds.map((kind) => ({
      name: 'show',
      value: kind,
      text: kindWords[kind],
      count: story.filter(({ shownBy }) => shownBy === kind).length,
      chosen: show.length === 0 || show.includes(kind),
    })),
    days: daysOf(shown),
    quiet:
      story.length === 0
        ? 'Nothing yet. The first thing here is the letter about the window.'
        : 'Nothing of what is ticked. Tick another kind.',
    contact: seesContact ? contactOf(person) : [],
    correct: seesContact ? facts.correct : null,
    confirmTrn: seesContact && may(account, 'confirm a TRN') ? trnForm(personId, person) : null,
  };
}

function trnForm(personId: string, { trn_offered: offered }: PersonFacts): TrnForm | null {
  if (offered === null) return null;
  return {
    action: `${pathTo('participant', { personId })}#contact`,
    fields: [{ name: 'trn', value: offered }],
    offered,
  };
}

const kindWords = {
  emails: 'Emails',
  files: 'Files',
  decisions: 'Decisions',
  problems: 'Problems',
} as const satisfies Record<StoryKind, string>;

function entryRow(
  stored: StoredWindow,
  line: IntakeLine,
  { taskName, tries, asked, now }: ParticipantFacts,
): ParticipantEntry {
  return {
    entry: taskName(stored.id, line.unit),
    href: pathTo('window', { windowId: stored.id }),
    candidate: line.candidate,
    state: submissionTag(line.state, line.standing, now > stored.closesAt),
    since: line.state === 'expected' ? null : line.since,
    next: nextStep(line, stored, { nextTry: tries.get(line.submissionId), asked: asked.has(line.submissionId) }, now),
    fees: 'none',
  };
}

function leadOf(
  { job_role: role, school_name: school }: PersonFacts,
  rows: readonly ParticipantEntry[],
  seesSchool: boolean,
): string {
  const who = seesSchool ? [role, school].filter((part) => part !== null && part !== '').join(', ') : '';
  const states = rows.map(({ entry, state }) => `${entry}: ${state.word.toLowerCase()}`).join(', ');
  return [who, states]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

const kinds = [
  {
    kind: 'extension',
    act: 'agree an extension',
    text: 'Agree an extension',
    can: ({ state }: IntakeLine) => state === 'expected',
  },
  {
    kind: 'deferral',
    act: 'agree a deferral',
    text: 'Record a deferral',
    can: ({ state }: IntakeLine) => deferrable.some((one) => one === state),
  },
  {
    kind: 'withdrawal',
    act: 'record a withdrawal',
    text: 'Record a withdrawal',
    can: ({ state }: IntakeLine) => withdrawable.some((one) => one === state),
  },
] as const satisfies readonly { kind: string; act: Act; text: string; can: (line: IntakeLine) => boolean }[];

function agreeLinks({ stored, lines }: EntryFacts, { personId, account, entries }: ParticipantFacts): readonly Link[] {
  return kinds
    .filter(({ act, can }) => may(account, act) && lines.some(can))
    .map(({ kind, text }) => ({
      href: pathTo('agree', { personId }, { kind, window: stored.id }),
      text: entries.length > 1 ? `${text}, ${windowName(stored)}` : text,
    }));
}

function contactOf(person: PersonFacts): readonly Fact[] {
  const school =
    person.school_urn === null ? person.school_name : `${person.school_name ?? ''}, URN ${person.school_urn}`;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Email', `${person.email} (${person.email_confirmed_at === null ? 'not confirmed yet' : 'confirmed'})`],
    ['TRN', person.trn ?? (person.trn_offered === null ? null : 'not confirmed yet, see below')],
    ['Job role', person.job_role],
    ['School', school],
    ['Local authority', [person.local_authority, person.district].filter((part) => part !== null).join(', ')],
    ['Region', person.region],
    ['Phase', person.phase],
    ['Type of school', person.school_type],
    ['Latest Ofsted rating', person.ofsted_rating],
  ];
  return facts.map(([key, value]) => ({ key, value: value === null || value === '' ? 'not recorded' : value }));
}
