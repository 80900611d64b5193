// Where a submission stands in the intake's sum, in words: the tag of one, and the finding of many.
import type { IntakeStanding } from '../domain/intake/reconcile.ts';
import type { Tag } from './view-helpers/tag-state.ts';

interface StandingWords {
  readonly tag: Tag;
  /** "3 did not submit", "1 is still a draft". */
  readonly finding: (count: number) => string;
}

const many = (one: string, more: string) => (count: number) => `${String(count)} ${count === 1 ? one : more}`;
const same = (words: string) => many(words, words);

const table: Readonly<Record<IntakeStanding, StandingWords>> = {
  received: { tag: { state: 'done', word: 'Received' }, finding: same('received') },
  draftAtClose: {
    tag: { state: 'needs you', word: 'Draft at close' },
    finding: many('is still a draft', 'are still drafts'),
  },
  draftAccepted: { tag: { state: 'done', word: 'Draft accepted' }, finding: many('draft accepted', 'drafts accepted') },
  draftRefused: { tag: { state: 'stopped', word: 'Draft refused' }, finding: many('draft refused', 'drafts refused') },
  notSubmitted: { tag: { state: 'stopped', word: 'Not submitted' }, finding: same('did not submit') },
  extended: { tag: { state: 'in progress', word: 'Extended' }, finding: many('has an extension', 'have extensions') },
  deferred: { tag: { state: 'stopped', word: 'Deferred' }, finding: same('deferred') },
  withdrawn: { tag: { state: 'stopped', word: 'Withdrawn' }, finding: same('withdrawn') },
  failedToCopy: { tag: { state: 'stopped', word: 'Failed to copy' }, finding: same('failed to copy') },
  undecided: { tag: { state: 'needs you', word: 'Not decided' }, finding: many('is not decided', 'are not decided') },
};

/** Before close nothing is settled, and nobody has to do anything about it. */
const before: StandingWords = {
  tag: { state: 'not started', word: 'Still to come' },
  finding: many('is still to come', 'are still to come'),
};

/** The words of a standing; `closed` once the window has closed. */
export function standingInWords(standing: IntakeStanding, closed: boolean): StandingWords {
  return standing === 'undecided' && !closed ? before : table[standing];
}
