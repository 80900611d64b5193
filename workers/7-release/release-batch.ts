// On its day, sends an approved batch out (R144). Running it twice sends nothing twice.
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { releaseBatch as release } from '../../services/register/release/release-batch.ts';
import { job } from '../job.ts';

export const releaseBatch = job({
  name: 'release-batch',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 30, 60],
  async run({ database, frameworks, config }, { id }, { at }) {
    await inTransaction(database, (tx) => release(tx, { frameworks, mode: config.mode }, id, at));
    return undefined;
  },
});
