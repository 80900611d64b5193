// Moves the deadline of an open correction: more time that was agreed (R88, R102), or three days that start when an address works (R85).
import { refused, type Refusal } from '../../domain/refusal.ts';
import { remindBeforeMs } from '../../domain/technical-check/correction.ts';
import type { Tx } from '../database/database.ts';
import { forgive, oweInstead } from '../outbox/owe.ts';
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

/** Stops the clock of an open correction whose email came back: neither reminder nor settling until an address works (R85). */
export async function stopClock(tx: Tx, submissionId: string, at: Date): Promise<void> {
  const stopped: [{ id: string }[], number] = await tx.query(
    `update correction set clock_stopped_at = $2 where submission_id = $1 and outcome = 'open' and clock_stopped_at is null returning id`,
    [submissionId, at],
  );
  const id = stopped[0][0]?.id;
  if (id === undefined) return;
  await forgive(tx, 'remind-correction', [id], at);
  await forgive(tx, 'settle-correction', [id], at);
}

/** The submissions of a person whose clock stands still. */
export async function stoppedClocks(tx: Tx, personId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await tx.query(
    `select s.id from correction c join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id
     where e.person_id = $1 and c.outcome = 'open' and c.clock_stopped_at is not null order by s.id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}
