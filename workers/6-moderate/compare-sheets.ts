// Once a second sheet is locked: within tolerance the first marks stand by themselves, else both markers are told (R137, E14).
import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { agreeFinalMarks } from '../../domain/submission/moderation-transitions.ts';
import { inTransaction } from '../../services/database/database.ts';
import { keepAgreement } from '../../services/register/moderation/keep-agreement.ts';
import { readPair } from '../../services/register/moderation/read-pair.ts';
import { record } from '../../services/register/record.ts';
import { tell } from '../../services/register/tell.ts';
import { job } from '../job.ts';

/** Running it twice, or after somebody agreed already, does nothing more. */
export const compareSheets = job({
  name: 'compare-sheets',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database, frameworks }, { id }, { at }) {
    await inTransaction(database, async (tx) => {
      await tx.query('select 1 from submission where id = $1 for update', [id]);
      const pair = await readPair(tx, frameworks, id);
      if (pair?.state !== 'in-moderation') return;
      if (pair.comparison.verdict === 'differs') {
        for (const { markerId } of [pair.first, pair.second])
          await tell(tx, { template: 'disagreement', personId: markerId, occasion: id, at });
        return;
      }
      const by = { who: 'clock', at };
      const moved = await record(tx, id, agreeFinalMarks, undefined, by);
      if (!isRefusal(moved)) await keepAgreement(tx, pair, 'first-stands', pair.first.marks, new Map(), by);
    });
    return undefined;
  },
});
