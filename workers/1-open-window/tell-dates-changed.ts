// Tells everyone who had been told the earlier dates that they have changed (R22).
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { tell } from '../../services/register/tell.ts';
import { job } from '../job.ts';

export const tellDatesChanged = job({
  name: 'tell-dates-changed',
  payload: z.object({ id: z.string(), changeId: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id, changeId }, { at }) {
    await inTransaction(database, async (tx) => {
      const told: { person_id: string }[] = await tx.query(
        `select e.person_id from entry e join email m on m.person_id = e.person_id and m.template = 'window-opens' and m.occasion = e.window_id::text
         where e.window_id = $1 order by e.candidate_number`,
        [id],
      );
      for (const { person_id: personId } of told)
        await tell(tx, { template: 'window-changed', personId, occasion: changeId, at });
    });
    return undefined;
  },
});
