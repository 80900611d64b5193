// Looks at one submission again: when its extra time ends, or when a person has agreed something about it (R74).
import { z } from 'zod';
import { job } from '../job.ts';
import { intakeGaps } from './intake-gaps.ts';
import { windowOf } from './query.ts';
import { settleSubmissions } from './settle-submissions.ts';

export const settleSubmission = job({
  name: 'settle-submission',
  payload: z.object({ id: z.string() }),
  retry: intakeGaps,
  async run(around, { id }, { at }) {
    await settleSubmissions(around, await windowOf(around.database, id), at, [id]);
    return undefined;
  },
});
