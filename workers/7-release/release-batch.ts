// On its day, sends an approved batch out (R144). Running it twice sends nothing twice.
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { releaseBatch as release } from '../../services/register/release/release-batch.ts';
import { job } from '../job.ts';
import { tellBarred } from './tell-barred.ts';

/** How soon a barred release is tried again: whoever lifts the bar need not ask for it. */
const anHour = 3_600_000;

export const releaseBatch = job({
  name: 'release-batch',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 30, 60],
  async run({ database, frameworks, config }, { id }, { at }) {
    const setting = { frameworks, mode: config.mode };
    return inTransaction(database, async (tx) => {
      if (await tellBarred(tx, setting, id, at)) return { again: new Date(at.getTime() + anHour) };
      await release(tx, setting, id, at);
      return undefined;
    });
  },
});
