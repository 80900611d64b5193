// A week after close, when the intake is decided, proposes what entries owe for not submitting (R157); after a release, what a second resubmission costs (R156).
import { z } from 'zod';
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk, ukDate } from '../../domain/calendar/uk-time.ts';
import { feesOn, shippedFees } from '../../domain/fee/fee-schedule.ts';
import { resubmissionFee } from '../../domain/fee/resubmission-fee.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { leadsToOutcome } from '../../domain/window/yield.ts';
import { inTransaction } from '../../services/database/database.ts';
import { proposeCharge } from '../../services/register/charges.ts';
import { entriesAtClose } from '../../services/register/entries-at-close.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';
import { failsTold } from './fails-told.ts';

export const proposeCharges = job({
  name: 'propose-charges',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const { window } = await readWindow(database, id);
    if (!leadsToOutcome(window)) return undefined;
    // Drafts, late work and extensions are decided in the first week; nobody is charged before.
    const starts = noonUk(derivedDates(window, defaultDerivedDateTerms).technicalCheckOn);
    if (at < starts) return { again: starts };
    const by = { who: 'clock', at };
    const open = await inTransaction(database, async (tx) => {
      const answers = await entriesAtClose(tx, id);
      const { nonSubmission } = feesOn(shippedFees, window.closesOn);
      for (const { entryId, answer } of answers)
        if (answer === 'owed') await proposeCharge(tx, { entryId, kind: 'non-submission', pence: nonSubmission }, by);
      for (const { entryId, fails, releasedOn } of await failsTold(tx, id)) {
        const fee = resubmissionFee(fails, feesOn(shippedFees, releasedOn));
        if (fee.kind === 'charge')
          await proposeCharge(tx, { entryId, kind: 'second-resubmission', pence: fee.pence }, by);
      }
      return answers.some(({ answer }) => answer === 'open');
    });
    return open ? { again: noonUk(addDays(ukDate(at), 1)) } : undefined;
  },
});
