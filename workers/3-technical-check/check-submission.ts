// The machine's part of the check (R42–R71, R81): reads the files and says under each requirement what it found.
import { z } from 'zod';
import { repeatCheck } from '../../domain/submission/check-transitions.ts';
import { machineCheck } from '../../domain/technical-check/machine-check.ts';
import { reopenedBy } from '../../domain/technical-check/results.ts';
import { defaultWordLimitTerms } from '../../domain/technical-check/word-limit.ts';
import { inTransaction } from '../../services/database/database.ts';
import { readChecked } from '../../services/register/checked-submission.ts';
import { correctionsOf } from '../../services/register/correction-row.ts';
import { record } from '../../services/register/record.ts';
import { keepMachineResults } from '../../services/register/requirement-results.ts';
import { job } from '../job.ts';
import { engagementOf } from './engagement-of.ts';
import { ownUrnOf } from './query.ts';
import { readFiles } from './read-files.ts';

export const checkSubmission = job({
  name: 'check-submission',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15, 60],
  async run(around, { id }, run) {
    const { database, frameworks } = around;
    const { at } = run;
    const one = await readChecked(database, frameworks, id);
    const isReturn = one?.submission.state === 'correction-returned';
    if (one === undefined || (one.submission.state !== 'technical-check' && !isReturn)) return undefined;
    const files = await readFiles(around, { copyIds: one.copyIds, names: [one.name] }, run);
    const engagement = await engagementOf(around, one);
    const ownUrn = await ownUrnOf(database, id);
    const days = { termsInFull: new Set(one.terms.termsInFull), ownUrn, holidays: frameworks.bankHolidays.days };
    const results = machineCheck(one.requirements, files, { wordLimit: defaultWordLimitTerms, days, engagement });
    const listed = isReturn ? ((await correctionsOf(database, id)).at(-1)?.items ?? []) : [];
    const reopened = reopenedBy(
      listed.map(({ requirement }) => requirement),
      one.requirements,
    );
    await inTransaction(database, async (tx) => {
      await keepMachineResults(tx, id, results, reopened, at);
      if (isReturn) await record(tx, id, repeatCheck, undefined, { who: 'clock', at });
    });
    return undefined;
  },
});
