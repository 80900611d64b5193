// Opening an allocated script starts it: the move, the allocation and an empty first sheet, together.
import { randomUUID } from 'node:crypto';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { startMarking as start } from '../../../domain/submission/mark-transitions.ts';
import type { Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import { type By, record } from '../record.ts';
import { lockScript } from './lock-script.ts';

/** The id of the sheet; opening a script again finds the same one. Refuses `script-not-yours`. */
export async function startMarking(tx: Tx, submissionId: string, by: By): Promise<string | Refusal> {
  await lockScript(tx, submissionId, 'alone');
  const [held]: { id: string; state: string }[] = await tx.query(
    `select id, state from allocation where submission_id = $1 and person_id = $2 and state in ('allocated', 'started', 'done') for update`,
    [submissionId, by.who],
  );
  if (held === undefined) return refused('script-not-yours');
  if (held.state !== 'allocated') return sheetOf(tx, submissionId, by);
  const moved = await record(tx, submissionId, start, undefined, by);
  if (isRefusal(moved)) return moved;
  await tx.query(`update allocation set state = 'started', at = $2 where id = $1`, [held.id, by.at]);
  const id = randomUUID();
  await tx.query(
    `insert into mark_sheet (id, submission_id, marker_id, kind, state, seed_order, opened_at) values ($1, $2, $3, 'first', 'open', 0, $4)`,
    [id, submissionId, by.who, by.at],
  );
  await note(
    tx,
    { subject: 'mark-sheet', id, what: 'open sheet', to: 'open', why: { submissionId, kind: 'first' } },
    by,
  );
  return id;
}

async function sheetOf(tx: Tx, submissionId: string, { who }: By): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `select id from mark_sheet where submission_id = $1 and marker_id = $2 and kind = 'first'`,
    [submissionId, who],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Submission ${submissionId} was started without a sheet.`);
  return id;
}
