// Moves the deadline of an open correction: more time that was agreed (R88, R102).
import { refused, type Refusal } from '../../domain/refusal.ts';
import { remindBeforeMs } from '../../domain/technical-check/correction.ts';
import type { Tx } from '../database/database.ts';
import { oweInstead } from '../outbox/owe.ts';
import { note } from './note.ts';
import type { By } from './record.ts';

/** Sets the deadline anew: reminder, settling and Moodle's own extension follow it. Refuses where no request is open. */
export async function moveDeadline(tx: Tx, submissionId: string, dueAt: Date, by: By): Promise<Refusal | undefined> {
  const moved: [{ id: string; round: number }[], number] = await tx.query(
    `update correction set due_at = $2, reopened_at = null, clock_stopped_at = null where submission_id = $1 and outcome = 'open' returning id, round`,
    [submissionId, dueAt],
  );
  const open = moved[0][0];
  if (open === undefined) return refused('not-from-here');
  const { id, round } = open;
  const remindAt = new Date(dueAt.getTime() - remindBeforeMs);
  // One second after the last: the deadline's own second still counts.
  const settleAt = new Date(dueAt.getTime() + 1_000);
  if (remindAt > by.at) await oweInstead(tx, { job: 'remind-correction', key: id, payload: { id }, dueAt: remindAt });
  await oweInstead(tx, { job: 'settle-correction', key: id, payload: { id }, dueAt: settleAt });
  await oweInstead(tx, {
    job: 'reopen-in-moodle',
    key: `${submissionId}:${String(round)}`,
    payload: { id: submissionId },
    dueAt: by.at,
  });
  await note(
    tx,
    {
      subject: 'submission',
      id: submissionId,
      what: 'move deadline',
      to: dueAt.toISOString(),
      why: { correctionId: id },
    },
    by,
  );
  return undefined;
}
