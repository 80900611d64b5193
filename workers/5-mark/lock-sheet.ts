// Locks a mark sheet a quarter of an hour after it was submitted (R125): from then on draws may use it.
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { lockSheet as lock } from '../../services/register/marking/submit-sheet.ts';
import { job } from '../job.ts';

export const lockSheet = job({
  name: 'lock-sheet',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    await inTransaction(database, (tx) => lock(tx, id, at));
    return undefined;
  },
});
