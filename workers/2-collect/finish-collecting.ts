// Says that a window is collected once nothing is left to copy but what a person has been told of (R75).
import { z } from 'zod';
import { finishCollecting as finish } from '../../domain/window/life.ts';
import { inTransaction } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import { job } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';

export const finishCollecting = job({
  name: 'finish-collecting',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const rows: { left: string }[] = await database.query(
      `select count(*) as left from outbox o join submission s on s.id = (o.payload->>'id')::uuid join entry e on e.id = s.entry_id
       where o.job = 'copy-submission' and o.done_at is null and o.attempts <= $2 and e.window_id = $1`,
      [id, intakeGaps.length],
    );
    if (Number(rows[0]?.left ?? 0) > 0) return { again: new Date(at.getTime() + 60_000) };
    await inTransaction(database, (tx) => record(tx, id, finish, undefined, { who: 'clock', at }));
    return undefined;
  },
});
