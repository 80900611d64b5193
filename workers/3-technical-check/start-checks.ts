// A week after close every submission that is in goes to the technical check (R80).
import { z } from 'zod';
import { startCheck } from '../../domain/submission/check-transitions.ts';
import { inTransaction } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import { job } from '../job.ts';
import { receivedIn } from './query.ts';

const chunk = 200;

export const startChecks = job({
  name: 'start-checks',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const received = await receivedIn(database, id);
    for (let from = 0; from < received.length; from += chunk)
      await inTransaction(database, async (tx) => {
        for (const submissionId of received.slice(from, from + chunk))
          await record(tx, submissionId, startCheck, undefined, { who: 'clock', at });
      });
    return undefined;
  },
});
