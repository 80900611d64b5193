// Confirms all proposed charges of a window, with every email seen before it goes (R158).
import { z } from 'zod';
import { sums } from '../../../domain/fee/charge.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { chargesOf } from '../../../services/register/charge-facts.ts';
import { confirmCharges } from '../../../services/register/charges.ts';
import { chargeEmail } from '../../charge-words.ts';
import { findWindow } from '../../find-window.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import type { ConfirmChargesView } from './view-model.ts';

const ids = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()));

const emailsInWords = (n: number) => (n === 1 ? '1 email' : `${String(n)} emails`);

export const confirmChargesPage = page({
  path: patterns.confirmCharges,
  may: 'decide charges',
  async load(around, { params }) {
    const stored = await findWindow(around.database, params.windowId);
    if (isRefusal(stored)) return stored;
    const proposed = (await chargesOf(around.database, stored.id)).filter(({ state }) => state === 'proposed');
    if (proposed.length === 0) return refused('charge-decided-already');
    const data: ConfirmChargesView = {
      margin: [windowName(stored), 'Charges'],
      title: `Charge ${String(proposed.length)} ${proposed.length === 1 ? 'participant' : 'participants'} ${inPounds(sums(proposed).proposed)} in all`,
      lead: 'Each gets one email with the amount, the reason and how to query it.',
      emails: proposed.map((charge) => ({
        name: charge.name,
        amount: inPounds(charge.pence),
        ...chargeEmail(around, charge),
      })),
      action: pathTo('confirmCharges', params),
      fields: [{ name: 'charges', value: proposed.map(({ id }) => id).join(',') }],
      button: `Confirm and send ${emailsInWords(proposed.length)}`,
      back: { href: pathTo('charges', params), text: 'Confirm nothing' },
    };
    return { title: 'Confirm charges', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ charges: ids }),
  async submit({ database }, { params, account, at }, { charges }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    const by = { who: account?.personId ?? '', at };
    const done = await inTransaction(database, (tx) => confirmCharges(tx, stored.id, charges, by));
    if (isRefusal(done)) return done;
    return {
      goTo: pathTo('charges', params),
      notice: `Confirmed. ${emailsInWords(done)} ${done === 1 ? 'is' : 'are'} on the way.`,
    };
  },
});
