// The whole life of a submission as one table (RULES 20): every move there may ever be. Declared transitions must fit it.
import type { SubmissionState } from './submission.ts';

const beforeAllocated = [
  'expected',
  'draft-at-close',
  'not-submitted',
  'received',
  'basic-issue',
  'technical-check',
  'correction-requested',
  'correction-returned',
  'correction-lapsed',
  'exception-pending',
  'not-ready',
  'ready-to-mark',
] as const satisfies readonly SubmissionState[];

const beforeReleased = [
  ...beforeAllocated,
  'allocated',
  'marking',
  'marked',
  'in-moderation',
  'adjudication',
  'agreed',
  'outcome-confirmed',
] as const satisfies readonly SubmissionState[];

/** States before allocation: a submission can still be deferred. */
export const deferrable: readonly (typeof beforeAllocated)[number][] = beforeAllocated;

/** States before release: a submission can still be withdrawn. */
export const withdrawable: readonly (typeof beforeReleased)[number][] = beforeReleased;

const onwards = {
  expected: ['received', 'draft-at-close', 'not-submitted'],
  'draft-at-close': ['received', 'not-submitted'],
  'not-submitted': [],
  received: ['basic-issue', 'technical-check'],
  'basic-issue': ['received', 'technical-check'],
  'technical-check': ['ready-to-mark', 'correction-requested', 'exception-pending', 'not-ready'],
  'correction-requested': ['correction-returned', 'correction-lapsed'],
  'correction-returned': ['technical-check'],
  'correction-lapsed': ['correction-requested', 'ready-to-mark', 'not-ready'],
  'exception-pending': ['ready-to-mark', 'correction-requested', 'not-ready'],
  'not-ready': [],
  'ready-to-mark': ['allocated'],
  allocated: ['marking', 'ready-to-mark'],
  marking: ['marked', 'ready-to-mark'],
  // Back to marking: its owner recalls the sheet within the grace period (R125).
  marked: ['marking', 'agreed', 'in-moderation'],
  'in-moderation': ['agreed', 'adjudication'],
  adjudication: ['agreed'],
  agreed: ['in-moderation', 'outcome-confirmed'],
  'outcome-confirmed': ['released'],
  released: [],
  deferred: [],
  withdrawn: [],
} as const satisfies Record<SubmissionState, readonly SubmissionState[]>;

/** The states that a submission may move to from this one. */
export function nextStates(from: SubmissionState): readonly SubmissionState[] {
  const next: SubmissionState[] = [...onwards[from]];
  if (deferrable.some((state) => state === from)) next.push('deferred');
  if (withdrawable.some((state) => state === from)) next.push('withdrawn');
  return next;
}

/** True for states that nothing leaves. */
export function isFinal(state: SubmissionState): boolean {
  return nextStates(state).length === 0;
}
