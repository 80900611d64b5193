// What charges are called on pages, and the email that tells of one.
import type { ChargeKind, ChargeState } from '../domain/fee/charge.ts';
import type { ChargeFacts } from '../services/register/charge-facts.ts';
import { chargeWords } from '../templates/emails/charge/words.ts';
import { renderEmail } from '../templates/render-email.ts';
import type { Around } from './page.ts';
import { pathTo } from './paths.ts';
import type { Tag } from './view-helpers/tag-state.ts';

/** What each kind is for. */
export const chargeNames = {
  'non-submission': 'Nothing submitted',
  'second-resubmission': 'Second resubmission',
} as const satisfies Record<ChargeKind, string>;

/** The state of a charge as a tag. */
export const chargeTags = {
  proposed: { state: 'needs you', word: 'Proposed' },
  confirmed: { state: 'done', word: 'Confirmed' },
  waived: { state: 'stopped', word: 'Waived' },
} as const satisfies Record<ChargeState, Tag>;

/** E19 as it would go to this participant: its subject and text. */
export function chargeEmail({ config }: Around, charge: ChargeFacts): { subject: string; text: string } {
  const { name: provider, teamEmail: contact, teamPhone } = config.provider;
  const sender = {
    team: 'The NPQ team',
    provider,
    contact,
    phone: teamPhone === '' ? null : teamPhone,
    page: `${config.baseUrl}${pathTo('status', {})}`,
  };
  const { name, programme, kind, pence, closesAt, candidate } = charge;
  return renderEmail('charge', chargeWords({ name, sender, programme, kind, pence, closesAt, candidate }));
}
