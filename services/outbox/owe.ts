// The outbox is also the calendar: a line is a job owed at a moment, written in the transaction that makes it owed.
import type { JobName } from '../../domain/pipeline/job-name.ts';
import type { Tx } from '../database/database.ts';

/** A job owed. `key` tells lines of one job apart; two open lines never share it. Payloads hold ids only. */
export interface Owed {
  readonly job: JobName;
  readonly key: string;
  readonly payload: Readonly<Record<string, string | number>>;
  /** When it falls due, on the rules' clock. */
  readonly dueAt: Date;
}

/**
 * Writes lines. One that already waits is left as it is; one whose job may be running is owed again after it, because
 * that job may have read what stood before this transaction.
 */
export async function owe(tx: Tx, lines: readonly Owed[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into outbox (job, key, payload, due_at, attempts)
     select line->>'job', line->>'key', line->'payload', (line->>'dueAt')::timestamptz, 0
     from jsonb_array_elements($1::jsonb) as line
     on conflict (job, key) where done_at is null
     do update set due_at = excluded.due_at, payload = excluded.payload, sent_at = null where outbox.sent_at is not null`,
    [JSON.stringify(lines)],
  );
}

/** Moves a line that is still owed to another moment, or owes it afresh; a job that runs meanwhile does not settle it. */
export async function oweInstead(tx: Tx, line: Owed): Promise<void> {
  await tx.query(
    `insert into outbox (job, key, payload, due_at, attempts) values ($1, $2, $3, $4, 0)
     on conflict (job, key) where done_at is null
     do update set due_at = excluded.due_at, payload = excluded.payload, sent_at = null, attempts = 0`,
    [line.job, line.key, JSON.stringify(line.payload), line.dueAt],
  );
}

/** Takes lines back that are no longer owed, and what a person was asked to do about them. */
export async function forgive(tx: Tx, job: JobName, keys: readonly string[], at: Date): Promise<void> {
  await tx.query(
    `with forgiven as (update outbox set done_at = $3 where job = $1 and key = any($2) and done_at is null returning id)
     update problem set resolved_at = $3 where outbox_id in (select id from forgiven) and resolved_at is null`,
    [job, keys, at],
  );
}
