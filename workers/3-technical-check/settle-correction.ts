// At the deadline: what was submitted or only uploaded is taken in; where there is nothing new, a person decides (R86, R88).
import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { lapseCorrection } from '../../domain/submission/check-transitions.ts';
import { inTransaction } from '../../services/database/database.ts';
import { readChecked } from '../../services/register/checked-submission.ts';
import { lapse, readCorrection } from '../../services/register/correction-row.ts';
import { settleProblem } from '../../services/register/problem.ts';
import { record } from '../../services/register/record.ts';
import { job } from '../job.ts';
import { seenReturns } from './seen-return.ts';
import { takeInReturn } from './take-in-return.ts';

export const settleCorrection = job({
  name: 'settle-correction',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 30, 60],
  async run(around, { id }, run) {
    const { at } = run;
    const correction = await readCorrection(around.database, id);
    const one = await readChecked(around.database, around.frameworks, correction.submissionId);
    if (one === undefined || correction.outcome !== 'open') return undefined;
    const seen = await seenReturns(around, one, correction);
    const submitted = seen.filter(({ as }) => as === 'submitted');
    const uploaded = seen.filter(({ as }) => as === 'draft');
    const back = submitted.length > 0 ? submitted : uploaded;
    if (back.length > 0) {
      await takeInReturn(around, one, correction, back, run);
      return undefined;
    }
    await inTransaction(around.database, async (tx) => {
      await settleProblem(tx, 'not-reopened', id, at);
      const moved = await record(tx, one.id, lapseCorrection, undefined, { who: 'clock', at });
      if (!isRefusal(moved)) await lapse(tx, id, at);
    });
    return undefined;
  },
});
