// What follows once a second sheet is locked: within tolerance the first marks stand by themselves, else both markers are told.
import { isRefusal } from '../../../domain/refusal.ts';
import { agreeFinalMarks } from '../../../domain/submission/moderation-transitions.ts';
import type { Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { record } from '../record.ts';
import { tell } from '../tell.ts';
import { keepAgreement } from './keep-agreement.ts';
import { readPair } from './read-pair.ts';

/** Does it (R137, E14). Doing it twice, while a sheet is open, or after somebody agreed, does nothing. */
export async function settleComparison(tx: Tx, frameworks: Frameworks, submissionId: string, at: Date): Promise<void> {
  await tx.query('select 1 from submission where id = $1 for update', [submissionId]);
  const pair = await readPair(tx, frameworks, submissionId);
  if (pair?.state !== 'in-moderation') return;
  if (pair.comparison.verdict === 'differs') {
    for (const { markerId } of [pair.first, pair.second])
      await tell(tx, { template: 'disagreement', personId: markerId, occasion: submissionId, at });
    return;
  }
  const by = { who: 'clock', at };
  const moved = await record(tx, submissionId, agreeFinalMarks, undefined, by);
  if (!isRefusal(moved)) await keepAgreement(tx, pair, 'first-stands', pair.first.marks, new Map(), by);
}
