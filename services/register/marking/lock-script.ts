// One order of locks for everything that moves a script and its sheets: the submissions first, in the order of their ids.
import type { Tx } from '../../database/database.ts';

/** Locks a submission, and with it the participant's others of the window where all of them move together (R108). */
export async function lockScript(tx: Tx, submissionId: string, which: 'alone' | 'with-the-others'): Promise<void> {
  const rows = which === 'alone' ? 'id = $1' : 'entry_id = (select own.entry_id from submission own where own.id = $1)';
  await tx.query(`select 1 from submission where ${rows} order by id for update`, [submissionId]);
}

/** Locks the submission that a mark sheet is of. */
export async function lockScriptOf(tx: Tx, sheetId: string): Promise<void> {
  await tx.query(
    'select 1 from submission where id = (select submission_id from mark_sheet where id = $1) for update',
    [sheetId],
  );
}
