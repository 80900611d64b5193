// The lead's decision between two markers: a score and a reason for every difference, and it stands (R138).
import { agreeMarks, type Settled } from '../../../domain/moderation/agree-marks.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { adjudicate } from '../../../domain/submission/moderation-transitions.ts';
import type { Tx } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { keepAgreement } from '../../../services/register/moderation/keep-agreement.ts';
import { leadsFor } from '../../../services/register/moderation/leads-for.ts';
import { readPair } from '../../../services/register/moderation/read-pair.ts';
import { type By, record } from '../../../services/register/record.ts';

/** Decides. `adjudicator-barred` for a lead who is one of the two, in conflict or not trained (R135). */
export async function decideMarks(
  tx: Tx,
  frameworks: Frameworks,
  submissionId: string,
  settled: ReadonlyMap<CriterionKey, Settled>,
  by: By,
): Promise<Refusal | undefined> {
  await tx.query('select 1 from submission where id = $1 for update', [submissionId]);
  const pair = await readPair(tx, frameworks, submissionId);
  if (pair?.state !== 'adjudication') return refused('not-from-here');
  if (!(await leadsFor(tx, pair, by.at)).includes(by.who)) return refused('adjudicator-barred');
  const final = agreeMarks(pair.first.marks, pair.comparison.differences, settled, pair.scheme);
  if (isRefusal(final)) return final;
  const moved = await record(tx, submissionId, adjudicate, undefined, by);
  if (isRefusal(moved)) return moved;
  await keepAgreement(tx, pair, 'adjudicated', final, settled, by);
  return undefined;
}
