// Builds the outcomes board: counts that add up, and under each number the scripts behind it (R116, R143).
import { daysBetween } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { longDate, momentInWords, shortMoment } from '../../../domain/calendar/uk-words.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { SchemeConfirmation } from '../../../domain/mark-scheme/scheme-gate.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { unitStanding } from '../../../domain/release/unit-standing.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import { proposalHash } from '../../../services/register/release/confirm-outcomes.ts';
import { feedbackFor } from '../../../services/register/release/feedback-for.ts';
import type { ReadEntry } from '../../../services/register/release/read-entries.ts';
import type { FinalScript } from '../../../services/register/release/read-final.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { areaName, failedInWords, holdWords, reasonWords, resultTags, tallyInWords } from '../../outcome-words.ts';
import { pathTo } from '../../paths.ts';
import { drawLedger, type LedgerRow } from '../../view-helpers/ledger-geometry.ts';
import type { Fact, PostButton, TaskLedger } from '../../view-helpers/part-props.ts';
import { unitName, windowName } from '../../window-name.ts';
import type { Confirmed } from './query.ts';
import type { OutcomeRow, OutcomesView, WaitingRow } from './view-model.ts';

/** What the board is made from. */
export interface OutcomesFacts {
  readonly stored: StoredWindow;
  readonly programme: Programme;
  readonly scheme: MarkScheme | undefined;
  readonly confirmations: readonly SchemeConfirmation[];
  readonly entries: readonly ReadEntry[];
  readonly proposed: readonly FinalScript[];
  readonly confirmed: readonly FinalScript[];
  readonly confirmedBy: ReadonlyMap<string, Confirmed>;
  readonly may: {
    readonly confirm: boolean;
    readonly openParticipants: boolean;
    readonly openHolds: boolean;
    readonly openWindows: boolean;
  };
  readonly personId: string;
  readonly at: Date;
}

const scripts = (n: number) => (n === 1 ? '1 outcome' : `${String(n)} outcomes`);

export function outcomesView(facts: OutcomesFacts): OutcomesView {
  const { stored, scheme, proposed, confirmed } = facts;
  const waiting = waitingRows(facts);
  const target = derivedDates(stored.window, defaultDerivedDateTerms).resultsTargetOn;
  return {
    margin: [windowName(stored), 'Outcomes'],
    title: titleOf(proposed.length, waiting.length, confirmed.length),
    lead: `Results are due ${longDate(target)}. Marks are for you alone: participants read outcomes and feedback, never numbers.`,
    ledgers: ledgersOf(facts),
    example:
      scheme?.example === true
        ? 'Scale, pass rule and descriptors are the examples that come with Moderato, not the provider’s own.'
        : '',
    scheme: schemeFacts(scheme, facts.confirmations),
    confirmScheme: schemeButton(facts),
    warning: warningOf(daysBetween(ukDate(facts.at), target), waiting.length),
    waiting,
    proposed: proposed.map((script) => outcomeRow(facts, script)),
    confirm: facts.may.confirm && proposed.length > 0 ? confirmButton(stored, proposed) : null,
    confirmed: confirmed.map((script) => outcomeRow(facts, script)),
    held: heldRows(facts),
    links: [
      { href: pathTo('release', { windowId: stored.id }), text: 'Release' },
      facts.may.openWindows
        ? { href: pathTo('window', { windowId: stored.id }), text: 'Back to the window' }
        : { href: pathTo('moderationQueue', {}), text: 'Back to moderation' },
    ],
  };
}

function titleOf(proposed: number, waiting: number, confirmed: number): string {
  const open = waiting === 0 ? '' : `, ${String(waiting)} not agreed yet`;
  if (proposed > 0) return `${scripts(proposed)} to confirm${open}`;
  if (confirmed > 0) return `${scripts(confirmed)} confirmed${open}`;
  return waiting > 0 ? `${String(waiting)} not agreed yet` : 'No outcomes yet';
}

function warningOf(daysLeft: number, waiting: number): string {
  if (waiting === 0 || daysLeft > defaultReleaseTerms.warnDays) return '';
  const when = daysLeft < 0 ? 'Results were due' : `Results are due in ${String(daysLeft)} days`;
  return `${when}, and ${waiting === 1 ? '1 script has' : `${String(waiting)} scripts have`} no final marks. Tell those who will wait a new date, on the release page, before that day passes.`;
}

/** One ledger a unit: everybody expected, by how far their result is. */
function ledgersOf({ stored, programme, entries, may }: OutcomesFacts): readonly TaskLedger[] {
  const units = [...new Set(stored.tasks.map(({ unit }) => unit))];
  const board = pathTo('outcomes', { windowId: stored.id });
  const list = (unit: string) =>
    !may.openWindows ? board : pathTo('submissions', { windowId: stored.id }, { task: unit });
  return units.map((unit) => {
    const own = entries.flatMap((entry) => entry.units.filter((one) => one.unit === unit));
    const count = (which: (state: (typeof own)[number]) => boolean) => own.filter(which).length;
    const kind = (wanted: string) => count(({ state }) => unitStanding(state).kind === wanted);
    const agreed = count(({ state }) => state === 'agreed');
    const terms = [
      { count: kind('released'), word: 'released', kind: 'go', href: `${board}#confirmed` },
      { count: kind('confirmed'), word: 'confirmed', kind: 'go', href: `${board}#confirmed` },
      { count: agreed, word: 'to confirm', kind: 'mid', href: `${board}#proposed` },
      { count: kind('waits') - agreed, word: 'not agreed yet', kind: 'wait', href: `${board}#waiting` },
      { count: kind('without'), word: 'without a result', kind: 'out', href: list(unit) },
    ] as const;
    const row: LedgerRow = {
      stage: 'Expected',
      under: 'and their outcome',
      total: { count: own.length, word: 'expected', href: list(unit) },
      terms: terms.filter((term) => term.count > 0),
    };
    return {
      heading: units.length === 1 ? '' : unitName(programme, unit),
      rows: drawLedger(`outcomes-${unit}`, [row], own.length),
    };
  });
}

function outcomeRow(facts: OutcomesFacts, script: FinalScript): OutcomeRow {
  const { programme, stored, confirmedBy } = facts;
  const { outcome, submissionId } = script;
  const by = confirmedBy.get(submissionId);
  return {
    candidate: script.candidate,
    href: participantLink(facts, script.personId),
    task: unitName(programme, script.unit),
    result: resultTags[outcome.result],
    total: tallyInWords(outcome.total),
    areas: outcome.areas.map((area) => `${areaName(programme, area.area)}: ${tallyInWords(area)}`),
    notMet: failedInWords(programme, outcome.failed),
    note: by === undefined ? '' : noteOf(by, script),
    feedback:
      by === undefined || outcome.result === 'pass'
        ? null
        : { href: pathTo('feedback', { windowId: stored.id, submissionId }), text: 'Feedback' },
  };
}

/** A reading counts for the words that were read, and for no others (R149). */
function noteOf({ by, at, readBy, readAt, readHash }: Confirmed, script: FinalScript): string {
  const confirmed = `Confirmed by ${by}, ${shortMoment(at)}.`;
  if (script.outcome.result === 'pass') return confirmed;
  if (readBy === null || readAt === null) return `${confirmed} No moderator has read the feedback.`;
  const read = `read by ${readBy}, ${shortMoment(readAt)}`;
  return readHash === feedbackFor(script).hash
    ? `${confirmed} Feedback ${read}.`
    : `${confirmed} No moderator has read the feedback as it stands: its words changed after it was ${read}.`;
}

function participantLink({ may }: OutcomesFacts, personId: string): string | null {
  return may.openParticipants ? pathTo('participant', { personId }) : null;
}

/** Everything between close and agreed, the earliest work first. */
function waitingRows(facts: OutcomesFacts): readonly WaitingRow[] {
  return facts.entries.flatMap((entry) =>
    entry.units.flatMap(({ unit, state }) => {
      const standing = unitStanding(state);
      if (standing.kind !== 'waits' || standing.for === 'unconfirmed') return [];
      return [
        {
          candidate: entry.candidate,
          href: participantLink(facts, entry.personId),
          task: unitName(facts.programme, unit),
          why: reasonWords[standing.for],
        },
      ];
    }),
  );
}

function heldRows(facts: OutcomesFacts): readonly WaitingRow[] {
  return facts.entries
    .filter(({ holds }) => holds.length > 0)
    .map((entry) => ({
      candidate: entry.candidate,
      href: facts.may.openHolds ? pathTo('holds', { personId: entry.personId }) : null,
      task: entry.units.map(({ unit }) => unitName(facts.programme, unit)).join(', '),
      why: entry.holds.map((kind) => holdWords[kind]).join(', '),
    }));
}

function schemeFacts(scheme: MarkScheme | undefined, confirmations: readonly SchemeConfirmation[]): readonly Fact[] {
  if (scheme === undefined) return [{ key: 'Scheme', value: 'None is loaded for this programme' }];
  const { minTotalPercent, minContentAreaPercent, maxZeros, requireAllTasks } = scheme.passRule;
  const { flips, above } = defaultModerationTerms.borderline;
  const zeros = maxZeros === null ? '' : `, with at most ${String(maxZeros)} zeros`;
  const own = confirmations.filter(({ schemeVersion }) => schemeVersion === scheme.version);
  return [
    { key: 'Scheme', value: scheme.version },
    {
      key: 'Pass rule',
      value: `${String(minTotalPercent)}% of all marks and ${String(minContentAreaPercent)}% in every content area${zeros}; ${requireAllTasks ? 'every unit has to pass' : 'one unit has to pass'}`,
    },
    {
      key: 'Borderline band',
      value: `Passes that ${String(flips)} lower ${flips === 1 ? 'mark' : 'marks'} would turn, or within ${String(above)} of the line`,
    },
    ...own.map(({ name, at }) => ({ key: 'Confirmed', value: `${name}, ${momentInWords(at)}` })),
    ...(own.length < 2 ? [{ key: 'Still needed', value: own.length === 0 ? 'Two people' : 'One more person' }] : []),
  ];
}

function schemeButton({ stored, scheme, confirmations, may, personId }: OutcomesFacts): PostButton | null {
  if (!may.confirm || scheme === undefined) return null;
  if (confirmations.some((one) => one.personId === personId && one.schemeVersion === scheme.version)) return null;
  return {
    action: pathTo('outcomes', { windowId: stored.id }),
    fields: [
      { name: 'act', value: 'confirm-scheme' },
      { name: 'version', value: scheme.version },
    ],
    text: 'Confirm pass rule and band',
    about: '',
    primary: false,
  };
}

function confirmButton({ id }: StoredWindow, proposed: readonly FinalScript[]): PostButton {
  return {
    action: pathTo('outcomes', { windowId: id }),
    fields: [
      { name: 'act', value: 'confirm-outcomes' },
      { name: 'seen', value: proposalHash(proposed) },
    ],
    text: `Confirm ${scripts(proposed.length)}`,
    about: '',
    primary: true,
  };
}
