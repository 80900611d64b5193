// Results as the release hands them over: final marks, a confirmed outcome, the submission released. Nobody is told yet.
import { randomUUID } from 'node:crypto';
import { outcomeOf } from '../../domain/outcome/outcome.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Database } from '../../services/database/database.ts';
import { schemeOf } from './frameworks.ts';

/** A received submission of NPQH whose result is to stand. */
export interface ResultWanted {
  readonly submissionId: string;
  readonly unit: string;
  readonly result: 'pass' | 'fail';
  /** Whoever marked it and confirmed its outcome. */
  readonly markerId: string;
}

/** Brings a submission to `released`: full marks for a pass, none for a fail, a comment on every criterion. */
export async function aReleasedResult(
  database: Database,
  { submissionId, unit, result, markerId }: ResultWanted,
  at: Date,
): Promise<void> {
  const scheme = schemeOf('NPQH');
  const score = result === 'pass' ? Math.max(...scheme.scale) : 0;
  const criteria = scheme.criteria.filter(({ task }) => task === unit);
  const rows = JSON.stringify(criteria.map(({ task, code }) => ({ task, code, score })));
  const scores = Object.fromEntries(criteria.map(({ key }) => [key, score]));
  const outcome = outcomeOf({ tasks: [unit], scores }, scheme);
  if (isRefusal(outcome) || outcome.result !== result) throw new Error(`These marks are no ${result}.`);
  const columns = 'jsonb_to_recordset($2::jsonb) as m(task text, code text, score smallint)';
  const sheetId = randomUUID();
  await database.query(
    `insert into mark_sheet (id, submission_id, marker_id, kind, state, seed_order, opened_at, submitted_at, locked_at)
     values ($1, $2, $3, 'first', 'locked', 1, $4, $4, $4)`,
    [sheetId, submissionId, markerId, at],
  );
  await database.query(
    `insert into mark (sheet_id, task_id, code, score, place, comment, evidence_seen, version, saved_at)
     select $1, m.task, m.code, m.score, 'p. 4', 'What was missing on ' || m.code, true, 1, $3 from ${columns}`,
    [sheetId, rows, at],
  );
  await database.query(
    `insert into final_mark (submission_id, task_id, code, score, source) select $1, m.task, m.code, m.score, 'first' from ${columns}`,
    [submissionId, rows],
  );
  await database.query(
    `insert into outcome (id, submission_id, result, scheme_version, total, areas, failed, at, by_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      randomUUID(),
      submissionId,
      result,
      scheme.version,
      JSON.stringify(outcome.total),
      JSON.stringify(outcome.areas),
      JSON.stringify(outcome.failed),
      at,
      markerId,
    ],
  );
  await database.query(
    `update submission set state = 'released', version = version + 1, changed_at = $2 where id = $1`,
    [submissionId, at],
  );
}
