// The dry run of a release: who would get which letter, who is held, who comes later and why (R141, R144, R153). Sends nothing.
import type { LocalDate } from '../calendar/local-date.ts';
import type { SubmissionState } from '../submission/submission.ts';
import type { HoldKind } from './hold.ts';
import type { ReleaseTerms } from './release-terms.ts';
import { resultLetter, type ResultLetter } from './result-letter.ts';
import { unitStanding, type Wait } from './unit-standing.ts';

/** A unit of an entry as a release sees it. */
export interface UnitToRelease {
  readonly submissionId: string;
  readonly unit: string;
  readonly state: SubmissionState;
  /** The confirmed outcome, or null. */
  readonly result: 'pass' | 'fail' | null;
  readonly failedBefore: boolean;
  /** Who marked it first, or has it to mark; null before that. */
  readonly firstMarkerId: string | null;
  /** False where the mark scheme that is loaded now is not the one that the outcome was confirmed under (R152). */
  readonly outcomeStands: boolean;
  /** True once a moderator has read the feedback for a fail, in the words that would be sent (R149). */
  readonly feedbackRead: boolean;
}

/** A participant's entry in the window. */
export interface EntryToRelease {
  readonly entryId: string;
  readonly candidate: string;
  readonly units: readonly UnitToRelease[];
  readonly holds: readonly HoldKind[];
  /** The later date that they were told, or null. */
  readonly resultsOn: LocalDate | null;
  /** True while an approved batch that has not gone out holds their letter. */
  readonly approved: boolean;
}

/** Why an entry is not in the batch: a unit's outcome is missing or no longer follows, its feedback is unread, or moderation could touch it. */
export type LaterReason = Wait | 'outcome-changed' | 'feedback-unread' | 'moderation-open';

/** A letter that would go. */
export interface Going {
  readonly entryId: string;
  readonly candidate: string;
  readonly letter: ResultLetter;
}

/** Kept back by a hold. */
export interface Held {
  readonly entryId: string;
  readonly candidate: string;
  readonly kinds: readonly HoldKind[];
  readonly resultsOn: LocalDate | null;
}

/** In a later batch. `resultsOn` null = nobody has told them a later date, which blocks this one (R141). */
export interface Later {
  readonly entryId: string;
  readonly candidate: string;
  readonly reasons: readonly LaterReason[];
  readonly resultsOn: LocalDate | null;
}

/** The dry run; every entry of the window is in one of the lists. */
export interface DryRun {
  readonly going: readonly Going[];
  readonly held: readonly Held[];
  readonly later: readonly Later[];
  /** In a batch that is approved and waits for its day. */
  readonly approved: readonly string[];
  readonly released: readonly string[];
  /** Deferred, withdrawn, not submitted or not ready: nothing to tell. */
  readonly without: readonly string[];
}

type Lists = { readonly [List in keyof DryRun]: DryRun[List][number][] };

/** Sorts every entry into one list, by candidate number. */
export function dryRun(entries: readonly EntryToRelease[], terms: ReleaseTerms): DryRun {
  const touching = markersInModeration(entries, terms);
  const lists: Lists = {
    going: [],
    held: [],
    later: [],
    approved: [],
    released: [],
    without: [],
  };
  for (const entry of entries.toSorted((one, other) => (one.candidate < other.candidate ? -1 : 1))) {
    const { entryId, candidate, resultsOn, holds } = entry;
    const assessed = entry.units.filter(({ state }) => unitStanding(state).kind !== 'without');
    const isReleased = assessed.some(({ state }) => state === 'released');
    const reasons = laterReasons(assessed, touching, terms);
    if (assessed.length === 0) lists.without.push(entryId);
    else if (isReleased) lists.released.push(entryId);
    else if (entry.approved) lists.approved.push(entryId);
    else if (holds.length > 0) lists.held.push({ entryId, candidate, kinds: holds.toSorted(), resultsOn });
    else if (reasons.length > 0) lists.later.push({ entryId, candidate, reasons, resultsOn });
    else lists.going.push({ entryId, candidate, letter: letterOf(assessed) });
  }
  return lists;
}

/** Why these units cannot be told yet; an empty list for those that can. */
export function laterReasons(
  units: readonly UnitToRelease[],
  touching: ReadonlySet<string>,
  terms: ReleaseTerms,
): readonly LaterReason[] {
  const reasons = units.flatMap((unit): readonly LaterReason[] => {
    const { state, result, outcomeStands, feedbackRead, firstMarkerId } = unit;
    const standing = unitStanding(state);
    if (standing.kind === 'waits') return [standing.for];
    if (standing.kind !== 'confirmed') return [];
    return [
      ...(outcomeStands ? [] : (['outcome-changed'] as const)),
      ...(terms.moderatorReadsFeedback && result === 'fail' && !feedbackRead ? (['feedback-unread'] as const) : []),
      ...(firstMarkerId !== null && touching.has(firstMarkerId) ? (['moderation-open'] as const) : []),
    ];
  });
  return [...new Set(reasons)];
}

/** Drawn, and what is found in them can have all other scripts of their first markers drawn too (R140). */
const drawn: readonly SubmissionState[] = ['in-moderation', 'adjudication'];
/** Could still be drawn. */
const undrawn: readonly SubmissionState[] = ['allocated', 'marking', 'marked'];

/**
 * The first markers of scripts whose moderation is not complete, none of whose others is released before (R141). Scripts that
 * could still be drawn count too, unless their entry is held or knows a later date: those go in a later batch with a draw of
 * their own, or one late script would keep back everyone whom its assessor marked. Nobody where the terms do not ask for it.
 */
export function markersInModeration(
  entries: readonly Pick<EntryToRelease, 'units' | 'holds' | 'resultsOn'>[],
  { requiresModerationComplete }: Pick<ReleaseTerms, 'requiresModerationComplete'>,
): ReadonlySet<string> {
  if (!requiresModerationComplete) return new Set();
  return new Set(
    entries.flatMap(({ units, holds, resultsOn }) => {
      const open = holds.length > 0 || resultsOn !== null ? drawn : [...drawn, ...undrawn];
      return units.flatMap(({ state, firstMarkerId }) => (open.includes(state) ? (firstMarkerId ?? []) : []));
    }),
  );
}

/** The entries that hold a release up: neither ready nor held, and nobody has told them a later date (R141, R144). */
export function blocking({ later }: DryRun): readonly Later[] {
  return later.filter(({ resultsOn }) => resultsOn === null);
}

/** The dry run as one text, the same for the same content: what its fingerprint is taken of. */
export function dryRunText({ going, held, later }: DryRun): string {
  return [
    ...going.map(({ entryId, letter }) => `goes ${entryId} ${letter}`),
    ...held.map(({ entryId, kinds }) => `held ${entryId} ${kinds.join(',')}`),
    ...later.map(({ entryId, resultsOn }) => `later ${entryId} ${resultsOn ?? 'no date'}`),
  ].join('\n');
}

/** The letter that tells these units' outcomes. */
export function letterOf(units: readonly UnitToRelease[]): ResultLetter {
  return resultLetter(
    units.flatMap(({ unit, result, failedBefore }) => (result === null ? [] : [{ unit, result, failedBefore }])),
  );
}
