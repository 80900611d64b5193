// Builds the release page: the dry run as its title, every letter, everyone who waits, and what was approved (R141, R144, R153).
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dayAndMonth, deadlineInWords, longDate, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { blocking, type Going, type Held, type Later } from '../../../domain/release/dry-run.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { resultLetters } from '../../../domain/release/result-letter.ts';
import type { DryRunNow } from '../../../services/register/release/dry-run-of.ts';
import type { ReadEntry } from '../../../services/register/release/read-entries.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { holdWords, letterWords, reasonWords } from '../../outcome-words.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { Fact, PostButton } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import type { Batch } from './query.ts';
import type { BatchShown, GoingRow, ReleaseView, WaitingEntry } from './view-model.ts';

/** What the page is made from. `dateError` comes back with a date that cannot be taken. */
export interface ReleaseFacts {
  readonly stored: StoredWindow;
  readonly now: DryRunNow;
  readonly batches: readonly Batch[];
  readonly may: {
    readonly approve: boolean;
    readonly openParticipants: boolean;
    readonly openHolds: boolean;
    readonly openWindows: boolean;
  };
  readonly dateError: string;
}

const letters = (n: number) => (n === 1 ? '1 letter' : `${String(n)} letters`);

export function releaseView(facts: ReleaseFacts): ReleaseView {
  const { stored, now, batches, may } = facts;
  const { run, dueAt, targetOn, scheme } = now;
  return {
    margin: [windowName(stored), 'Release'],
    title: titleOf(now),
    lead: `Results are due ${longDate(targetOn)}. Approved letters go ${deadlineInWords(dueAt)}, all together. Nothing is sent by looking at this page.`,
    example:
      !isRefusal(scheme) && scheme.example
        ? 'Outcomes rest on the example pass rule that comes with Moderato, not on the provider’s own.'
        : '',
    barred: barredWords(now),
    sum: sumOf(now),
    going: run.going.map((one) => goingRow(facts, one)),
    held: run.held.map((one) => heldRow(facts, one)),
    later: run.later.map((one) => laterRow(facts, one, untold(run.later).includes(one))),
    noneGoing: noneWords(run),
    approve: may.approve && run.going.length > 0 ? approveButton(stored, now) : null,
    dates: may.approve && run.held.length + run.later.length > 0 ? datesForm(facts) : null,
    batches: batches.map((batch) => batchShown(stored, batch, may.approve)),
    links: [
      { href: pathTo('outcomes', { windowId: stored.id }), text: 'Outcomes' },
      may.openWindows
        ? { href: pathTo('window', { windowId: stored.id }), text: 'Back to the window' }
        : { href: pathTo('moderationQueue', {}), text: 'Back to moderation' },
    ],
  };
}

function titleOf({ run, dueAt }: DryRunNow): string {
  const { going, held, later, approved, released } = run;
  const waiting = held.length + later.length;
  const rest = waiting === 0 ? '' : `, ${String(waiting)} would wait`;
  if (going.length > 0) return `${letters(going.length)} would go${rest}`;
  if (approved.length > 0) return `${letters(approved.length)} approved, to go ${dayAndMonth(ukDate(dueAt))}${rest}`;
  if (released.length > 0)
    return `${letters(released.length)} released${waiting === 0 ? '' : `, ${String(waiting)} waiting`}`;
  return waiting > 0 ? `No letter is ready, ${String(waiting)} waiting` : 'No letters to release';
}

/** Said where no letter is left to approve. */
function noneWords({ approved, released }: DryRunNow['run']): string {
  const more = 'Outcomes come here once they are confirmed and feedback for fails is read.';
  if (approved.length > 0) return `Every letter that is ready is approved. ${more}`;
  return released.length > 0 ? `Every letter that was ready is released. ${more}` : `No letter is ready. ${more}`;
}

function barredWords({ gate, run }: DryRunNow): string {
  if (gate !== true) {
    const { title, todo } = refusalWords(gate);
    return `${title}. ${todo}`;
  }
  const open = blocking(run).length;
  if (open === 0 || run.going.length === 0) return '';
  return `Nothing goes while ${open === 1 ? '1 participant is' : `${String(open)} participants are`} neither ready nor told a later date. Finish them, or tell them a new date below.`;
}

/** Every entry of the window, each once. */
function sumOf({ entries, run }: DryRunNow): readonly Fact[] {
  const byLetter = resultLetters.map((letter) => ({
    key: `Would get: ${letterWords[letter].toLowerCase()}`,
    count: run.going.filter((one) => one.letter === letter).length,
  }));
  const lines = [
    ...byLetter,
    { key: 'Held', count: run.held.length },
    { key: 'Later', count: run.later.length },
    { key: 'Approved, not sent yet', count: run.approved.length },
    { key: 'Released', count: run.released.length },
    { key: 'Nothing to tell', count: run.without.length },
  ];
  return [
    { key: 'Participants', value: String(entries.length) },
    ...lines.filter(({ count }) => count > 0).map(({ key, count }) => ({ key, value: String(count) })),
  ];
}

function whose(
  { now, may }: ReleaseFacts,
  entryId: string,
): { readonly entry: ReadEntry | undefined; readonly name: string; readonly href: string | null } {
  const entry = now.entries.find((one) => one.entryId === entryId);
  if (!may.openParticipants || entry === undefined) return { entry, name: '', href: null };
  return { entry, name: entry.name, href: pathTo('participant', { personId: entry.personId }) };
}

function goingRow(facts: ReleaseFacts, { entryId, candidate, letter }: Going): GoingRow {
  const { entry, name, href } = whose(facts, entryId);
  const noTrn = letter === 'result-pass' && entry?.hasTrn === false;
  return {
    candidate,
    name,
    href,
    letter: { state: letter === 'result-pass' ? 'done' : 'stopped', word: letterWords[letter] },
    note: noTrn ? 'No TRN on file: the letter says how to get one' : '',
  };
}

function heldRow(facts: ReleaseFacts, { entryId, candidate, kinds, resultsOn }: Held): WaitingEntry {
  const { entry, name } = whose(facts, entryId);
  const href = entry === undefined || !facts.may.openHolds ? null : pathTo('holds', { personId: entry.personId });
  const why = kinds.map((kind) => holdWords[kind]).join(', ');
  return { entryId, candidate, name, href, why, on: shownDay(resultsOn), chosen: false };
}

/** Who has to be told a date first: those who only wait for others' moderation may be free once the others know theirs (R141). */
function untold(later: readonly Later[]): readonly Later[] {
  const all = later.filter(({ resultsOn }) => resultsOn === null);
  const first = all.filter(({ reasons }) => reasons.some((reason) => reason !== 'moderation-open'));
  return first.length > 0 ? first : all;
}

function laterRow(
  facts: ReleaseFacts,
  { entryId, candidate, reasons, resultsOn }: Later,
  chosen: boolean,
): WaitingEntry {
  const why = reasons.map((reason) => reasonWords[reason]).join(', ');
  const { name, href } = whose(facts, entryId);
  return { entryId, candidate, name, href, why, on: shownDay(resultsOn), chosen };
}

const shownDay = (day: LocalDate | null) => (day === null ? '' : longDate(day));

function approveButton({ id }: StoredWindow, now: DryRunNow): PostButton {
  const { run, hash } = now;
  return {
    action: pathTo('release', { windowId: id }),
    fields: [
      { name: 'act', value: 'approve' },
      { name: 'seen', value: hash },
    ],
    text: `Approve ${run.going.length === 1 ? 'this letter' : `these ${letters(run.going.length)}`}`,
    about: '',
    primary: barredWords(now) === '',
  };
}

function datesForm({ stored, now, dateError }: ReleaseFacts): ReleaseView['dates'] {
  return {
    action: pathTo('release', { windowId: stored.id }),
    fields: [{ name: 'act', value: 'tell-date' }],
    on: {
      id: 'results-on',
      name: 'on',
      label: 'New date for those ticked',
      hint: 'They get a letter with this date at once, and it gives no reason.',
      value: addDays(now.targetOn, defaultReleaseTerms.nextNewsDays),
      error: dateError,
      type: 'date',
      autocomplete: 'off',
    },
    button: 'Tell them the new date',
  };
}

function batchShown({ id }: StoredWindow, batch: Batch, mayApprove: boolean): BatchShown {
  const open = batch.releasedAt === null && batch.takenBackAt === null;
  return {
    heading: headingOf(batch),
    facts: [
      { key: 'Approved', value: `${momentInWords(batch.approvedAt)}, by ${batch.approvedBy}` },
      ...(batch.leftOut > 0 && batch.takenBackAt === null ? [{ key: 'Left out', value: String(batch.leftOut) }] : []),
      { key: 'Dry run hash', value: batch.hash },
    ],
    takeBack:
      open && mayApprove
        ? {
            action: pathTo('release', { windowId: id }),
            fields: [
              { name: 'act', value: 'take-back' },
              { name: 'batch', value: batch.id },
            ],
            text: 'Take the approval back',
            about: `of ${letters(batch.letters)}`,
            primary: false,
          }
        : null,
  };
}

function headingOf({ letters: count, leftOut, releasedAt, takenBackAt, takenBackBy, dueAt }: Batch): string {
  if (takenBackAt !== null) return `${letters(leftOut)} approved and taken back by ${takenBackBy ?? ''}`;
  if (releasedAt !== null) return `${letters(count)} released ${momentInWords(releasedAt)}`;
  return `${letters(count)} to go ${deadlineInWords(dueAt)}`;
}
