// Is all work that has fallen due done, and when does the next fall due? The rehearsal's clock steps by this.
import type { Database, Tx } from '../database/database.ts';

/** What is left to do now, and the next moment at which something falls due. */
export interface Pending {
  /** Lines due at or before the asked moment and not done. */
  readonly due: number;
  /** The next due moment after it; null when nothing is owed. */
  readonly next: Date | null;
  readonly nextJob: string | null;
}

/** Reads the calendar at a moment of the rules' clock. */
export async function pendingAt(database: Database | Tx, at: Date): Promise<Pending> {
  const { due, next, nextJob } = await pendingWhen(database, '(select $1::timestamptz as now) one', [at]);
  return { due, next, nextJob };
}

/** Reads a rehearsal's clock and its calendar in one question: whoever waits asks many times. */
export function pendingNow(database: Database): Promise<Pending & { readonly now: Date }> {
  return pendingWhen(database, '(select rehearsal_now as now from instance) one', []);
}

async function pendingWhen(
  database: Database | Tx,
  moment: string,
  values: readonly Date[],
): Promise<Pending & { readonly now: Date }> {
  const rows: { now: Date; due: string; next: Date | null; job: string | null }[] = await database.query(
    `select one.now, (select count(*) from outbox where done_at is null and due_at <= one.now) as due, n.due_at as next, n.job
     from ${moment} left join lateral (select due_at, job from outbox
       where done_at is null and due_at > one.now and isfinite(due_at) order by due_at limit 1) n on true`,
    [...values],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('This database has no rehearsal clock.');
  return { now: row.now, due: Number(row.due), next: row.next, nextJob: row.job };
}
