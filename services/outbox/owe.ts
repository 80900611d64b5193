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

/** Writes lines; one that is already owed is left as it is. */
export async function owe(tx: Tx, lines: readonly Owed[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into outbox (job, key, payload, due_at, attempts)
     select line->>'job', line->>'key', line->'payload', (line->>'dueAt')::timestamptz, 0
     from jsonb_array_elements($1::jsonb) as line
     on conflict (job, key) where done_at is null do nothing`,
    [JSON.stringify(lines)],
  );
}

/** Moves a line that is still owed to another moment, or owes it afresh. */
export async function oweInstead(tx: Tx, line: Owed): Promise<void> {
  await tx.query(
    `insert into outbox (job, key, payload, due_at, attempts) values ($1, $2, $3, $4, 0)
     on conflict (job, key) where done_at is null
     do update set due_at = excluded.due_at, payload = excluded.payload, sent_at = null, attempts = 0`,
    [line.job, line.key, JSON.stringify(line.payload), line.dueAt],
  );
}

/** Takes lines back that are no longer owed. */
export async function forgive(tx: Tx, job: JobName, keys: readonly string[], at: Date): Promise<void> {
  await tx.query(`update outbox set done_at = $3 where job = $1 and key = any($2) and done_at is null`, [
    job,
    keys,
    at,
  ]);
}
