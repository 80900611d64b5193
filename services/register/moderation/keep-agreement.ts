// Writes final marks and how they came about, once: first marks that stand, marks agreed by two, or decided by a third (R137 to R139).
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import { isChanged, type Settled } from '../../../domain/moderation/agree-marks.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Tx } from '../../database/database.ts';
import type { By } from '../record.ts';
import type { Pair } from './read-pair.ts';

/** How two sheets became one. */
export type AgreementOutcome = 'first-stands' | 'agreed' | 'adjudicated';

/** Keeps them. `final` holds every mark; those in `settled` carry their reasons. `by.who` is a person unless the first marks stand. */
export async function keepAgreement(
  tx: Tx,
  pair: Pair,
  outcome: AgreementOutcome,
  final: MarkSheet,
  settled: ReadonlyMap<CriterionKey, Settled>,
  by: By,
): Promise<void> {
  const rows = criteriaIn(pair.scheme, final.tasks).map(({ key, task, code }) => {
    const reason = settled.get(key)?.reason.trim() ?? null;
    const score = final.scores[key] ?? null;
    if (score === null) throw new Error(`A final mark of ${pair.submissionId} is missing: ${key}.`);
    return { task, code, score, source: reason === null || outcome === 'first-stands' ? 'first' : outcome, reason };
  });
  await tx.query(
    `insert into final_mark (submission_id, task_id, code, score, source, reason)
     select $1, f.task, f.code, f.score, f.source, f.reason
     from jsonb_to_recordset($2::jsonb) as f(task text, code text, score smallint, source text, reason text)`,
    [pair.submissionId, JSON.stringify(rows)],
  );
  await tx.query(
    `insert into agreement_of_marks (submission_id, first_sheet_id, moderation_sheet_id, outcome, changed, at, by_person)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      pair.submissionId,
      pair.first.id,
      pair.second.id,
      outcome,
      isChanged(pair.first.marks, final, pair.scheme),
      by.at,
      outcome === 'first-stands' ? null : by.who,
    ],
  );
}
