// Approves the very dry run that was seen, by somebody other than who confirmed its outcomes (R141, R144, R153).
import { randomUUID } from 'node:crypto';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { blocking } from '../../../domain/release/dry-run.ts';
import type { Tx } from '../../database/database.ts';
import { forgive, owe } from '../../outbox/owe.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import type { StoredWindow } from '../window-row.ts';
import { keepApprovedWords } from './approved-words.ts';
import { currentOutcome } from './current-outcome.ts';
import { type DryRunNow, dryRunOf, goingWords, type ReleaseSetting } from './dry-run-of.ts';

/** What was approved. */
export interface Approved {
  readonly letters: number;
  readonly dueAt: Date;
}

/** Keeps the batch and owes its release. Refuses whatever is no longer as it was seen. */
export async function approveRelease(
  tx: Tx,
  setting: ReleaseSetting,
  stored: StoredWindow,
  seen: string,
  by: By,
): Promise<Approved | Refusal> {
  await tx.query('select 1 from submission_window where id = $1 for update', [stored.id]);
  const now = await dryRunOf(tx, setting, stored, by.at);
  const barred = await barrier(tx, now, seen, by.who);
  if (barred !== null) return barred;
  const { run, dueAt, hash } = now;
  const id = randomUUID();
  await tx.query(
    `insert into release_batch (id, window_id, dry_run_hash, dry_run, due_at, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, stored.id, hash, JSON.stringify(run), dueAt, by.who, by.at],
  );
  await tx.query(
    `insert into release_member (batch_id, entry_id, letter, state)
     select $1, m."entryId", m.letter, 'approved' from jsonb_to_recordset($2::jsonb) as m("entryId" uuid, letter text)`,
    [id, JSON.stringify(run.going)],
  );
  await keepApprovedWords(tx, id, goingWords(now));
  await owe(tx, [{ job: 'release-batch', key: id, payload: { id }, dueAt }]);
  const why = { batchId: id, letters: run.going.length };
  await note(tx, { subject: 'window', id: stored.id, what: 'approve release', to: 'approved', why }, by);
  return { letters: run.going.length, dueAt };
}

async function barrier(tx: Tx, { run, hash, gate }: DryRunNow, seen: string, who: string): Promise<Refusal | null> {
  if (gate !== true) return gate;
  if (hash !== seen) return refused('dry-run-changed');
  if (run.going.length === 0) return refused('nothing-to-release');
  const open = blocking(run);
  if (open.length > 0) return refused('release-not-complete', { count: open.length });
  const own: unknown[] = await tx.query(
    `select 1 from ${currentOutcome} o join submission s on s.id = o.submission_id where s.entry_id = any($1) and o.by_person = $2 limit 1`,
    [run.going.map(({ entryId }) => entryId), who],
  );
  return own.length > 0 ? refused('release-needs-another') : null;
}

/** Takes an approval back while nothing of it has gone out; its entries are free for another dry run. */
export async function takeBackApproval(tx: Tx, windowId: string, batchId: string, by: By): Promise<true | Refusal> {
  const found: { open: boolean }[] = await tx.query(
    `select released_at is null and taken_back_at is null as open from release_batch where id = $1 and window_id = $2 for update`,
    [batchId, windowId],
  );
  if (found[0] === undefined) return refused('no-such-page');
  if (!found[0].open) return refused('release-is-out');
  await tx.query('update release_batch set taken_back_by = $2, taken_back_at = $3 where id = $1', [
    batchId,
    by.who,
    by.at,
  ]);
  await tx.query(
    `update release_member set state = 'left-out', left_out_because = 'taken-back' where batch_id = $1 and state = 'approved'`,
    [batchId],
  );
  await forgive(tx, 'release-batch', [batchId], by.at);
  await note(tx, { subject: 'window', id: windowId, what: 'take back release', to: 'open', why: { batchId } }, by);
  return true;
}
