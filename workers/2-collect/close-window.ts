// At close: one full comparison with Moodle, then everything in time is copied (R72, R75, R76).
import { z } from 'zod';
import { startCollecting } from '../../domain/window/life.ts';
import { inTransaction } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import { job } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';
import { settleSubmissions } from './settle-submissions.ts';

export const closeWindow = job({
  name: 'close-window',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at }) {
    await settleSubmissions(around, id, at);
    await inTransaction(around.database, (tx) => record(tx, id, startCollecting, undefined, { who: 'clock', at }));
    return undefined;
  },
});
