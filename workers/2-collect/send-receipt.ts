// Sends a participant one receipt when all that is coming of theirs has come, or a person was told that it does not (E3, R78).
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { tell } from '../../services/register/tell.ts';
import { job } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';

const rows = z.array(
  z.object({ person_id: z.string(), entry_id: z.string(), copy_ids: z.array(z.string()), coming: z.coerce.number() }),
);

export const sendReceipt = job({
  name: 'send-receipt',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const isComing = await inTransaction(database, async (tx) => {
      const found: unknown = await tx.query(
        `select e.person_id, e.id as entry_id,
           array(select jsonb_array_elements_text(s.facts->'copyIds') from submission s where s.entry_id = e.id and s.facts ? 'copyIds' order by 1) as copy_ids,
           (select count(*) from submission s join outbox o on o.job = 'copy-submission' and o.key = s.id::text and o.done_at is null and o.attempts <= $2
             where s.entry_id = e.id and s.state = 'expected')
           + (select count(*) from submission_window w where w.id = e.window_id and w.state = 'published') as coming
         from entry e where e.id = (select entry_id from submission where id = $1)`,
        [id, intakeGaps.length],
      );
      const row = rows.parse(found)[0];
      if (row === undefined || row.copy_ids.length === 0) return false;
      if (row.coming > 0) return true;
      const occasion = `${row.entry_id}:${createHash('sha256').update(row.copy_ids.join()).digest('hex').slice(0, 16)}`;
      await tell(tx, { template: 'receipt', personId: row.person_id, occasion, at });
      return false;
    });
    return isComing ? { again: new Date(at.getTime() + 60_000) } : undefined;
  },
});
