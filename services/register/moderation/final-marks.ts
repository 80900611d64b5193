// Reads what two sheets became: the final marks with their reasons, and whether moderation changed any (R139).
import { z } from 'zod';
import type { Settled } from '../../../domain/moderation/agree-marks.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Database, Tx } from '../../database/database.ts';

/** How a moderated script ended. `settled` holds the criteria that were agreed or decided. */
export interface Moderated {
  readonly outcome: 'first-stands' | 'agreed' | 'adjudicated';
  readonly changed: boolean;
  readonly settled: ReadonlyMap<CriterionKey, Settled>;
}

const rows = z.array(
  z.object({
    outcome: z.enum(['first-stands', 'agreed', 'adjudicated']),
    changed: z.boolean(),
    marks: z.array(z.object({ task: z.string(), code: z.string(), score: z.number(), reason: z.string() })),
  }),
);

/** The record, or null where a script was not moderated, or is not settled. */
export async function readModerated(database: Database | Tx, submissionId: string): Promise<Moderated | null> {
  const [row] = rows.parse(
    await database.query(
      `select a.outcome, a.changed, (select coalesce(json_agg(json_build_object('task', f.task_id, 'code', f.code, 'score', f.score,
         'reason', f.reason)), '[]') from final_mark f where f.submission_id = a.submission_id and f.reason is not null) as marks
       from agreement_of_marks a where a.submission_id = $1`,
      [submissionId],
    ),
  );
  if (row === undefined) return null;
  const settled = row.marks.map(
    ({ task, code, score, reason }) => [criterionKey(task, code), { score, reason }] as const,
  );
  return { outcome: row.outcome, changed: row.changed, settled: new Map(settled) };
}
