// Proposes what is owed: a week after close, when the intake is decided, for not submitting (R157); after a release, for a second resubmission (R156).
import { z } from 'zod';
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk, ukDate } from '../../domain/calendar/uk-time.ts';
import { feesOn } from '../../domain/fee/fee-schedule.ts';
import { resubmissionFee } from '../../domain/fee/resubmission-fee.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { leadsToOutcome } from '../../domain/window/yield.ts';
import { inTransaction } from '../../services/database/database.ts';
import { proposeCharge, type Proposal } from '../../services/register/charges.ts';
import { entriesAtClose } from '../../services/register/entries-at-close.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job, type Surroundings } from '../job.ts';
import { resultFacts } from './result-facts.ts';
import { toldOfAnotherFail } from './told-of-another-fail.ts';

export const proposeCharges = job({
  name: 'propose-charges',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run(around, { id }, { at }) {
    const { window } = await readWindow(around.database, id);
    if (!leadsToOutcome(window)) return undefined;
    // Drafts, late work and extensions are decided in the first week; nobody is charged before.
    const starts = noonUk(derivedDates(window, defaultDerivedDateTerms).technicalCheckOn);
    if (at < starts) return { again: starts };
    const { nonSubmission } = feesOn(around.frameworks.fees, window.closesOn);
    const answers = await entriesAtClose(around.database, id);
    const owed = answers.filter(({ answer }) => answer === 'owed').map(({ entryId }) => entryId);
    const proposals: readonly Proposal[] = [
      ...owed.map((entryId) => ({ entryId, kind: 'non-submission' as const, pence: nonSubmission })),
      ...(await secondResubmissions(around, id)),
    ];
    await inTransaction(around.database, async (tx) => {
      for (const proposal of proposals) await proposeCharge(tx, proposal, { who: 'clock', at });
    });
    const open = answers.some(({ answer }) => answer === 'open');
    return open ? { again: noonUk(addDays(ukDate(at), 1)) } : undefined;
  },
});

/** The amount is the one that the letter named: that of the day of the release (R164). */
async function secondResubmissions(around: Surroundings, windowId: string): Promise<readonly Proposal[]> {
  const proposals: Proposal[] = [];
  for (const entryId of await toldOfAnotherFail(around.database, windowId)) {
    const { failsTold, releasedAt } = await resultFacts(around, entryId);
    const fee = resubmissionFee(failsTold, feesOn(around.frameworks.fees, ukDate(releasedAt)));
    if (fee.kind === 'charge') proposals.push({ entryId, kind: 'second-resubmission', pence: fee.pence });
  }
  return proposals;
}
