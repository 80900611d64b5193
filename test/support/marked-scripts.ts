// Scripts that have been marked, and second-marked, as the marking stage hands them over: locked sheets.
import { randomUUID } from 'node:crypto';
import type { Database } from '../../services/database/database.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';
import { aCopy } from './factories.ts';
import { schemeOf } from './frameworks.ts';

/** The score of one criterion, by its key. */
export type ScoreOf = (key: string) => number;

/** Makes a marked script with a locked first sheet of NPQH's task named by `unit`. The sheet's id. */
export async function aMarkedScript(
  database: Database,
  files: FileStore,
  script: { readonly submissionId: string; readonly unit: string },
  markerId: string,
  score: ScoreOf,
  at: Date,
): Promise<string> {
  const copyId = await aCopy(database, files, script.submissionId, at);
  await database.query(
    `update submission set state = 'marked', facts = $2, version = version + 1, changed_at = $3 where id = $1`,
    [script.submissionId, JSON.stringify({ copyIds: [copyId], way: 'in-time' }), at],
  );
  const sheetId = randomUUID();
  await database.query(
    `insert into mark_sheet (id, submission_id, marker_id, kind, state, seed_order, opened_at, submitted_at, locked_at)
     values ($1, $2, $3, 'first', 'locked', 1, $4, $4, $4)`,
    [sheetId, script.submissionId, markerId, at],
  );
  await fillIn(database, sheetId, script.unit, score, at);
  return sheetId;
}

/** Fills in and locks the second sheet of a script that was drawn. */
export async function secondMark(
  database: Database,
  script: { readonly submissionId: string; readonly unit: string },
  score: ScoreOf,
  at: Date,
): Promise<void> {
  const rows: { id: string }[] = await database.query(
    `update mark_sheet set state = 'locked', submitted_at = $2, locked_at = $2
     where submission_id = $1 and kind = 'moderation' and state = 'open' returning id`,
    [script.submissionId, at],
  );
  const found: unknown = rows[0];
  const id = Array.isArray(found) ? idOf(found[0]) : idOf(found);
  await fillIn(database, id, script.unit, score, at);
}

/** TypeORM answers an update with its rows and their number. */
function idOf(row: unknown): string {
  if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') return row.id;
  throw new Error('No second sheet is open.');
}

async function fillIn(database: Database, sheetId: string, unit: string, score: ScoreOf, at: Date): Promise<void> {
  const rows = schemeOf('NPQH')
    .criteria.filter(({ task }) => task === unit)
    .map(({ key, task, code }) => ({ task, code, score: score(key) }));
  await database.query(
    `insert into mark (sheet_id, task_id, code, score, place, comment, evidence_seen, version, saved_at)
     select $1, m.task, m.code, m.score, 'p. 4', 'What was missing on ' || m.code, true, 1, $3
     from jsonb_to_recordset($2::jsonb) as m(task text, code text, score smallint)`,
    [sheetId, JSON.stringify(rows), at],
  );
}
