// One charge: an admin sees the email, and confirms the charge or waives it with a reason (R158).
import { z } from 'zod';
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { chargesOf, type ChargeFacts } from '../../../services/register/charge-facts.ts';
import { confirmCharges, waiveCharge } from '../../../services/register/charges.ts';
import { chargeEmail, chargeNames } from '../../charge-words.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { windowName } from '../../window-name.ts';
import type { ChargeView } from './view-model.ts';

const form = z.object({ act: z.enum(['confirm', 'waive']), reason: z.string().max(1_000).default('') });

type Here = Visit<{ readonly windowId: string; readonly chargeId: string }>;

export const chargePage = page({
  path: patterns.charge,
  may: 'decide charges',
  load: (around, visit) => shown(around, visit, null),
  form,
  async submit(around, visit, { act, reason }) {
    const { params, account, at } = visit;
    const stored = await findWindow(around.database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (!z.uuid().safeParse(params.chargeId).success) return refused('no-such-page');
    const by = { who: account?.personId ?? '', at };
    const decide = async (tx: Tx): Promise<Refusal | undefined> => {
      if (act === 'waive') return waiveCharge(tx, stored.id, params.chargeId, reason, by);
      const done = await confirmCharges(tx, stored.id, [params.chargeId], by);
      return isRefusal(done) ? done : undefined;
    };
    const fault = await inTransaction(around.database, decide);
    if (fault?.detail?.['field'] === 'reason') return shown(around, visit, fault);
    return (
      fault ?? {
        goTo: pathTo('charges', { windowId: stored.id }),
        notice: act === 'confirm' ? 'Confirmed. The email is on its way.' : 'Waived. The reason is kept with it.',
      }
    );
  },
});

async function shown(around: Around, { params }: Here, fault: Refusal | null): Promise<Shown | Refusal> {
  const stored = await findWindow(around.database, params.windowId);
  if (isRefusal(stored)) return stored;
  const charge = (await chargesOf(around.database, stored.id)).find(({ id }) => id === params.chargeId);
  if (charge === undefined) return refused('no-such-page');
  const error = fault === null ? '' : refusalWords(fault).title;
  const data: ChargeView = {
    margin: [windowName(stored), `Candidate ${charge.candidate}`],
    title: `${charge.name}: ${inPounds(charge.pence)}, ${charge.state}`,
    lead: leadOf(charge),
    errors: error === '' ? [] : [{ href: '#reason', text: error }],
    facts: factsOf(charge),
    ...chargeEmail(around, charge),
    action: pathTo('charge', params),
    confirmable: charge.state === 'proposed',
    waive: charge.state === 'waived' ? null : reasonField(error),
    waiveNote:
      charge.state === 'confirmed'
        ? 'They have been told of this charge: write to them that it is waived.'
        : 'Nobody is told of a charge that was only proposed.',
    back: { href: pathTo('charges', { windowId: stored.id }), text: 'All charges' },
  };
  return { title: 'Charge', view: new URL('view.hbs', import.meta.url), data, status: fault === null ? 200 : 422 };
}

function leadOf({ state }: ChargeFacts): string {
  if (state === 'proposed') return 'Proposed by the rules. Nobody is told before it is confirmed.';
  return state === 'confirmed' ? 'Confirmed, and told by email.' : 'Waived: nothing is owed.';
}

function factsOf({ kind, candidate, closesAt, at, decidedAt, decidedBy, reason }: ChargeFacts): ChargeView['facts'] {
  return [
    { key: 'For', value: chargeNames[kind] },
    { key: 'Candidate', value: candidate },
    { key: 'Window closed', value: deadlineInWords(closesAt) },
    { key: 'Proposed', value: momentInWords(at) },
    ...(decidedAt === null ? [] : [{ key: 'Decided', value: `${momentInWords(decidedAt)}, ${decidedBy ?? ''}` }]),
    ...(reason === null ? [] : [{ key: 'Why waived', value: reason }]),
  ];
}

const reasonField = (error: string) => ({
  id: 'reason',
  name: 'reason',
  label: 'Reason for waiving it',
  hint: 'Kept with the charge.',
  value: '',
  error,
  type: 'text' as const,
  autocomplete: 'off',
});
