// The sponsor's part of the status page (R67): whether the link was sent, whether it is confirmed, and where it is sent.
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { sponsorStates } from '../../../domain/sponsor/sponsor-link.ts';
import type { CorrectionItem } from '../../../domain/technical-check/correction.ts';
import { pathTo } from '../../paths.ts';
import type { Link } from '../../view-helpers/part-props.ts';
import { unitName } from '../../window-name.ts';
import type { OwnSubmission } from './query.ts';

/** True for an item that a sponsor's confirmation can settle. */
export function asksForSponsor({ requirement }: CorrectionItem): boolean {
  return requirement.split(':')[2] === 'sponsor-comments';
}

/** The link to where the sponsor is asked; none where nothing asks for it, it is confirmed, or it is too late. */
export function sponsorLinks({ one, sponsors }: OwnSubmission): readonly Link[] {
  const wanted = one.requirements.some(({ document }) => document?.id === 'sponsor-comments');
  const isOpen = sponsorStates.some((state) => state === one.submission.state);
  if (!wanted || !isOpen || sponsors.some(({ confirmedAt }) => confirmedAt !== null)) return [];
  const text = sponsors.length === 0 ? 'Send my sponsor the link' : 'Send my sponsor the link again';
  const task = one.stored.tasks.some(({ unit }) => unit !== one.unit) ? `, ${unitName(one.programme, one.unit)}` : '';
  return [{ href: pathTo('askSponsor', { personId: one.personId }, { submission: one.id }), text: text + task }];
}

/** What became of the latest link, '' where none was sent. */
export function sponsorSays({ sponsors }: OwnSubmission): string {
  const confirmed = sponsors.find(({ confirmedAt }) => confirmedAt !== null);
  if (confirmed !== undefined) {
    const { name, role, confirmedAt } = confirmed;
    const when = confirmedAt === null ? '' : `, ${momentInWords(confirmedAt)}`;
    return `Confirmed by ${name ?? ''}, ${role ?? ''}${when}.`;
  }
  const [latest] = sponsors;
  return latest === undefined
    ? ''
    : `The link has gone to ${latest.sponsorEmail} and works until ${deadlineInWords(latest.expiresAt)}.`;
}
