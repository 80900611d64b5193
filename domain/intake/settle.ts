// One answer for a submission that has several scripts: the most careful of its parts' decisions decides (R73, R74, R76).
import type { Decision } from './decision.ts';

/** What to do with a whole submission. */
export type Settlement =
  | { readonly kind: 'copy'; readonly way: 'in-time' | 'extension' }
  | { readonly kind: 'draft-at-close'; readonly reason: 'draft' | 'reopened' }
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'wait'; readonly until: Date; readonly agreed: boolean }
  | { readonly kind: 'late'; readonly finalisedAt: Date; readonly moodleAllowedIt: boolean }
  | { readonly kind: 'unseen'; readonly because: string; readonly detail: string }
  | { readonly kind: 'leave' };

/**
 * Settles one submission from the decisions for each of its assignments. What is unclear for one part keeps the whole open;
 * a part that was not handed in beside one that was is found by the technical check, so the submission is received.
 */
export function settle(decisions: readonly Decision[]): Settlement {
  const find = <K extends Decision['kind']>(kind: K) =>
    decisions.find((decision): decision is Extract<Decision, { kind: K }> => decision.kind === kind);
  const unseen = find('unseen');
  if (unseen !== undefined) return unseen;
  const waiting = decisions.filter((decision) => decision.kind === 'wait-until');
  if (waiting.length > 0)
    return {
      kind: 'wait',
      until: latest(waiting.map(({ until }) => until)),
      agreed: waiting.every(({ agreement }) => agreement === 'matches'),
    };
  const beforeClose = find('wait-for-close');
  if (beforeClose !== undefined) return { kind: 'wait', until: beforeClose.until, agreed: true };
  const late = find('late');
  if (late !== undefined) return late;
  const draft = find('draft-at-close');
  if (draft !== undefined) return { kind: 'draft-at-close', reason: draft.reopened ? 'reopened' : 'draft' };
  const copies = decisions.filter((decision) => decision.kind === 'copy');
  if (copies.length > 0)
    return { kind: 'copy', way: copies.every((copy) => copy.because === 'in-time') ? 'in-time' : 'extension' };
  return find('not-submitted') ?? { kind: 'leave' };
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
