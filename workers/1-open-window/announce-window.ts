// Tells every expected participant that the window opens (E1).
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { tell } from '../../services/register/tell.ts';
import { job } from '../job.ts';
import { expectedPeople } from './query.ts';

export const announceWindow = job({
  name: 'announce-window',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    await inTransaction(database, async (tx) => {
      for (const personId of await expectedPeople(tx, id))
        await tell(tx, { template: 'window-opens', personId, occasion: id, at });
    });
    return undefined;
  },
});
