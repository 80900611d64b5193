// What a sponsor confirmed by the link, under the requirement that it answers: the checker sees who, in which role, and from which address (R67).
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { SponsorConfirmation } from '../../../services/register/requests/sponsor-confirmation.ts';
import type { RequirementRow } from './view-model.ts';

/** The rows with the confirmation told, where there is one. */
export function withSponsor(
  rows: readonly RequirementRow[],
  links: readonly SponsorConfirmation[],
): readonly RequirementRow[] {
  const words = links.map(confirmationWords).find((text) => text !== '');
  if (words === undefined) return rows;
  return rows.map((row) =>
    row.key.split(':')[2] === 'sponsor-comments' ? { ...row, found: `${row.found} ${words}` } : row,
  );
}

function confirmationWords({ confirmedAt, name, role, comments, sponsorEmail }: SponsorConfirmation): string {
  if (confirmedAt === null) return '';
  const written = comments === null || comments === '' ? '' : ` They wrote: “${comments}”`;
  return `Confirmed by a link that went to ${sponsorEmail}: ${name ?? ''}, ${role ?? ''}, ${momentInWords(confirmedAt)}.${written}`;
}
