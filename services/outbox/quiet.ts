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
  const rows: { due: string; next: Date | null; job: string | null }[] = await database.query(
    `select (select count(*) from outbox where done_at is null and due_at <= $1) as due, n.due_at as next, n.job
     from (select 1) as one left join lateral (select due_at, job from outbox
       where done_at is null and due_at > $1 and isfinite(due_at) order by due_at limit 1) n on true`,
    [at],
  );
  return { due: Number(rows[0]?.due ?? 0), next: rows[0]?.next ?? null, nextJob: rows[0]?.job ?? null };
}
