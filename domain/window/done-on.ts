// On which day each step of a window's timetable was done: when the last submission left what lies before it (R24).
import type { LocalDate } from '../calendar/local-date.ts';
import type { SubmissionState } from '../submission/submission.ts';
import { type MilestoneName, inOrder } from './milestone.ts';

/** The last day on which a submission of the window went from one state to another. */
export interface LastMove {
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly on: LocalDate;
}

/** States that end with each milestone. What is looked at again after a correction stands with the corrections. */
const ending = {
  basicIssues: ['draft-at-close', 'received', 'basic-issue'],
  technicalCheck: ['technical-check'],
  corrections: ['correction-requested', 'correction-returned', 'correction-lapsed', 'exception-pending'],
  allocation: ['ready-to-mark'],
  marking: ['allocated', 'marking'],
  moderation: ['marked', 'in-moderation', 'adjudication'],
  outcomes: ['agreed'],
  release: ['outcome-confirmed'],
} as const satisfies Record<MilestoneName, readonly SubmissionState[]>;

/** The day; null while a submission stands before the milestone, and where none has come so far. */
export function doneOn(
  name: MilestoneName,
  present: ReadonlySet<SubmissionState>,
  moves: readonly LastMove[],
): LocalDate | null {
  const before = new Set<SubmissionState>(inOrder.slice(0, inOrder.indexOf(name) + 1).flatMap((each) => ending[each]));
  if ([...present].some((state) => before.has(state))) return null;
  const last: readonly SubmissionState[] = ending[name];
  const days = moves.filter(({ from, to }) => before.has(from) && !before.has(to) && isReached(to, last, from));
  return days.reduce<LocalDate | null>((latest, { on }) => (latest === null || on > latest ? on : latest), null);
}

/** Leaving the window before a step says nothing of the step. */
const isReached = (to: SubmissionState, last: readonly SubmissionState[], from: SubmissionState): boolean =>
  (to !== 'withdrawn' && to !== 'deferred' && to !== 'not-submitted') || last.includes(from);
