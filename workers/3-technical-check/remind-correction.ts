// A day before the deadline, reminds of what is still outstanding (E6).
import { z } from 'zod';
import { inTransaction } from '../../services/database/database.ts';
import { readCorrection } from '../../services/register/correction-row.ts';
import { tellParticipant } from '../../services/register/tell.ts';
import { job } from '../job.ts';

export const remindCorrection = job({
  name: 'remind-correction',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const { outcome, submissionId } = await readCorrection(database, id);
    if (outcome !== 'open') return undefined;
    const letter = { template: 'correction-reminder', occasion: id, at } as const;
    await inTransaction(database, (tx) => tellParticipant(tx, submissionId, letter));
    return undefined;
  },
});
