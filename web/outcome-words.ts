// Outcomes, and what still stands between a script and its result, in the words of pages.
import type { FailedRule, Tally } from '../domain/outcome/outcome.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { LaterReason } from '../domain/release/dry-run.ts';
import type { HoldKind } from '../domain/release/hold.ts';
import type { ResultLetter } from '../domain/release/result-letter.ts';
import type { Tag } from './view-helpers/tag-state.ts';

/** Pass or fail. */
export const resultTags = {
  pass: { state: 'done', word: 'Pass' },
  fail: { state: 'stopped', word: 'Fail' },
} as const satisfies Record<'pass' | 'fail', Tag>;

/** Why a result is not ready (R143). */
export const reasonWords = {
  'intake-open': 'Intake is not settled',
  'being-checked': 'In the technical check',
  unrouted: 'Not given to an assessor yet',
  unmarked: 'Not marked yet',
  undrawn: 'Marked, waits for the draw',
  unmoderated: 'In moderation',
  undecided: 'In adjudication',
  unconfirmed: 'The outcome is not confirmed',
  'outcome-changed': 'Confirmed under another mark scheme than the one loaded now',
  'feedback-unread': 'No moderator has read the feedback as it stands',
  'moderation-open': 'Moderation of the same assessor’s scripts is not complete',
} as const satisfies Record<LaterReason, string>;

/** Kinds of hold, for those who may see them; participants never do (R165). */
export const holdWords = {
  malpractice: 'Suspected malpractice or maladministration',
  complaint: 'Complaint',
  engagement: 'Evidence of engagement',
  evidence: 'Evidence to be verified',
  other: 'Other',
} as const satisfies Record<HoldKind, string>;

/** The letters that tell a result. */
export const letterWords = {
  'result-pass': 'Pass',
  'result-fail': 'Fail, first time',
  'result-fail-again': 'Fail, again',
} as const satisfies Record<ResultLetter, string>;

/** "21 of 30, needs 15". */
export function tallyInWords({ marks, maximum, needed }: Tally): string {
  return `${String(marks)} of ${String(maximum)}, needs ${String(needed)}`;
}

/** A content area by its name. */
export function areaName(programme: Programme, area: string): string {
  const areas = programme.tasks.flatMap(({ contentAreas }) => contentAreas);
  return areas.find(({ id }) => id === area)?.name ?? area;
}

/** Which lines were not reached, or '' for a pass. */
export function failedInWords(programme: Programme, failed: readonly FailedRule[]): string {
  return failed
    .map((rule) => {
      if (rule.rule === 'total') return 'Total';
      if (rule.rule === 'content-area') return areaName(programme, rule.area);
      return `${String(rule.zeros)} zeros, at most ${String(rule.most)}`;
    })
    .join(', ');
}
