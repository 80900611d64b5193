// What two markers do with sheets that differ: one proposes, the other accepts, or either hands it to the lead (R137, R138).
import { agreeMarks, type Settled } from '../../../domain/moderation/agree-marks.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { agreeFinalMarks, askForAdjudication } from '../../../domain/submission/moderation-transitions.ts';
import type { Tx } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { keepAgreement } from '../../../services/register/moderation/keep-agreement.ts';
import { leadsFor } from '../../../services/register/moderation/leads-for.ts';
import { keepProposal, readProposal } from '../../../services/register/moderation/proposal.ts';
import { type Pair, readPair } from '../../../services/register/moderation/read-pair.ts';
import { note } from '../../../services/register/note.ts';
import { type By, record } from '../../../services/register/record.ts';
import { tell } from '../../../services/register/tell.ts';

/** The pair under a lock, while it can still be agreed on. `not-from-here` once somebody has settled it. */
async function openPair(tx: Tx, frameworks: Frameworks, submissionId: string): Promise<Pair | Refusal> {
  await tx.query('select 1 from submission where id = $1 for update', [submissionId]);
  const pair = await readPair(tx, frameworks, submissionId);
  if (pair?.state !== 'in-moderation' || pair.comparison.verdict !== 'differs') return refused('not-from-here');
  return pair;
}

/** The moderator proposes a score and a reason for every difference. */
export async function proposeMarks(
  tx: Tx,
  frameworks: Frameworks,
  submissionId: string,
  settled: ReadonlyMap<CriterionKey, Settled>,
  by: By,
): Promise<Refusal | undefined> {
  const pair = await openPair(tx, frameworks, submissionId);
  if (isRefusal(pair)) return pair;
  if (pair.second.markerId !== by.who) return refused('not-allowed');
  const agreed = agreeMarks(pair.first.marks, pair.comparison.differences, settled, pair.scheme);
  if (isRefusal(agreed)) return agreed;
  const proposalId = await keepProposal(tx, submissionId, settled, by);
  await note(
    tx,
    { subject: 'submission', id: submissionId, what: 'propose marks', to: 'in-moderation', why: { proposalId } },
    by,
  );
  return undefined;
}

/** The first marker accepts the very proposal that they saw. */
export async function acceptMarks(
  tx: Tx,
  frameworks: Frameworks,
  submissionId: string,
  proposalId: string,
  by: By,
): Promise<Refusal | undefined> {
  const pair = await openPair(tx, frameworks, submissionId);
  if (isRefusal(pair)) return pair;
  if (pair.first.markerId !== by.who) return refused('not-allowed');
  const proposal = await readProposal(tx, submissionId);
  if (proposal?.id !== proposalId) return refused('proposal-changed');
  const final = agreeMarks(pair.first.marks, pair.comparison.differences, proposal.settled, pair.scheme);
  if (isRefusal(final)) return final;
  const moved = await record(tx, submissionId, agreeFinalMarks, undefined, by);
  if (isRefusal(moved)) return moved;
  await keepAgreement(tx, pair, 'agreed', final, proposal.settled, by);
  return undefined;
}

/** Either says that they cannot agree: every lead moderator who may decide it is told (E14). */
export async function handToLead(
  tx: Tx,
  frameworks: Frameworks,
  submissionId: string,
  by: By,
): Promise<Refusal | undefined> {
  const pair = await openPair(tx, frameworks, submissionId);
  if (isRefusal(pair)) return pair;
  if (pair.first.markerId !== by.who && pair.second.markerId !== by.who) return refused('not-allowed');
  const leads = await leadsFor(tx, pair, by.at);
  if (leads.length === 0) return refused('adjudicator-missing');
  const moved = await record(tx, submissionId, askForAdjudication, undefined, by);
  if (isRefusal(moved)) return moved;
  for (const personId of leads)
    await tell(tx, { template: 'disagreement', personId, occasion: submissionId, at: by.at });
  return undefined;
}
