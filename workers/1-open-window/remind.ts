// Reminds those who have not submitted everything yet (E2): 14, 7, 2 and 1 days before close.
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { tell } from '../../services/register/tell.ts';
import { job } from '../job.ts';
import { peopleStillToSubmit } from './query.ts';

export const remind = job({
  name: 'remind',
  payload: z.object({ id: z.string(), daysBefore: z.number() }),
  retry: [1, 5, 15],
  async run({ database }, { id, daysBefore }, { at }) {
    await inTransaction(database, async (tx) => {
      for (const personId of await peopleStillToSubmit(tx, id))
        await tell(tx, { template: 'reminder', personId, occasion: `${id}:${String(daysBefore)}`, at });
    });
    return undefined;
  },
});
