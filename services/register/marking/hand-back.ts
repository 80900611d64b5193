// An assessor hands scripts back, with the reason: the next plan offers them to somebody else (R105, R109).
import { randomUUID } from 'node:crypto';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { returnToPool } from '../../../domain/submission/route-transitions.ts';
import type { Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import { type By, record } from '../record.ts';
import { lockScript } from './lock-script.ts';

/** Why, as a code and in the assessor's words. */
export interface HandBack {
  readonly reason: 'too-many' | 'away' | 'conflict' | 'other';
  readonly words: string;
}

/**
 * Hands back a script and, since one assessor marks all of a participant (R108), what else of that participant they hold and
 * have not submitted. A conflict is kept, so that no later plan or draw offers them this participant. The number handed back.
 */
export async function handBack(
  tx: Tx,
  submissionId: string,
  { reason, words }: HandBack,
  by: By,
): Promise<number | Refusal> {
  await lockScript(tx, submissionId, 'with-the-others');
  const rows: { id: string; submission_id: string; participant_id: string }[] = await tx.query(
    `select a.id, a.submission_id, e.person_id as participant_id from allocation a join submission s on s.id = a.submission_id
       join entry e on e.id = s.entry_id
     where a.person_id = $2 and a.state in ('allocated', 'started') and s.state in ('allocated', 'marking')
       and s.entry_id = (select entry_id from submission where id = $1) order by s.id for update of a`,
    [submissionId, by.who],
  );
  if (!rows.some((row) => row.submission_id === submissionId)) return refused('script-not-yours');
  for (const row of rows) {
    const moved = await record(tx, row.submission_id, returnToPool, undefined, by);
    if (isRefusal(moved)) return moved;
    await tx.query(`update allocation set state = 'declined', reason_code = $2, at = $3 where id = $1`, [
      row.id,
      reason,
      by.at,
    ]);
    await discardSheet(tx, row.submission_id, by);
    const line = await note(
      tx,
      {
        subject: 'submission',
        id: row.submission_id,
        what: 'hand back',
        to: 'ready-to-mark',
        why: { reason, allocationId: row.id },
      },
      by,
    );
    await tx.query('insert into decision_reason (history_id, reason) values ($1, $2)', [line, words]);
  }
  const participantId = rows[0]?.participant_id;
  if (reason === 'conflict' && participantId !== undefined)
    await tx.query(
      `insert into conflict (id, person_id, kind, participant_id, reason_code, declared_at) values ($1, $2, 'participant', $3, 'interest', $4)
       on conflict (person_id, participant_id, urn) do nothing`,
      [randomUUID(), by.who, participantId, by.at],
    );
  return rows.length;
}

/** A sheet that was never submitted goes: nobody marks by half of another's. */
async function discardSheet(tx: Tx, submissionId: string, by: By): Promise<void> {
  const gone: { id: string }[] = await tx.query(
    `select id from mark_sheet where submission_id = $1 and marker_id = $2 and kind = 'first' and state = 'open' for update`,
    [submissionId, by.who],
  );
  for (const { id } of gone) {
    await tx.query('delete from mark where sheet_id = $1', [id]);
    await tx.query('delete from mark_sheet where id = $1', [id]);
    await note(
      tx,
      { subject: 'mark-sheet', id, what: 'discard sheet', from: 'open', to: 'discarded', why: { submissionId } },
      by,
    );
  }
}
