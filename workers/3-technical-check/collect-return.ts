// A correction was submitted again before its deadline: it is taken in without waiting for it.
import { z } from 'zod';
import { readChecked } from '../../services/register/checked-submission.ts';
import { readCorrection } from '../../services/register/correction-row.ts';
import { job } from '../job.ts';
import { seenReturns } from './seen-return.ts';
import { takeInReturn } from './take-in-return.ts';

export const collectReturn = job({
  name: 'collect-return',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 60],
  async run(around, { id }, run) {
    const correction = await readCorrection(around.database, id);
    const one = await readChecked(around.database, around.frameworks, correction.submissionId);
    if (one === undefined || correction.outcome !== 'open') return undefined;
    const seen = await seenReturns(around, one, correction);
    // Of several reopened tasks all must be back: until the deadline the rest may still come.
    if (seen.length > 0 && seen.every(({ as }) => as === 'submitted'))
      await takeInReturn(around, one, correction, seen, run);
    return undefined;
  },
});
