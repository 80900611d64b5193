// Once a second sheet is locked: within tolerance the first marks stand by themselves, else both markers are told (R137, E14).
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { settleComparison } from '../../services/register/moderation/settle-comparison.ts';
import { job } from '../job.ts';

/** The payload is the submission: whoever locks a second sheet owes this. */
export const compareSheets = job({
  name: 'compare-sheets',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database, frameworks }, { id }, { at }) {
    await inTransaction(database, (tx) => settleComparison(tx, frameworks, id, at));
    return undefined;
  },
});
