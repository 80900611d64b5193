// One line of the outbox while its job runs: read it, finish it, or put it off.
import { z } from 'zod';
import type { Database, Tx } from '../database/database.ts';
import type { Ticket } from '../queue/ticket.ts';

/** A job owed, as the worker meets it. */
export interface Line {
  readonly id: string;
  readonly job: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempts: number;
}

const rows = z.array(
  z.object({ id: z.string(), job: z.string(), key: z.string(), payload: z.unknown(), attempts: z.number() }),
);

/** The line that a ticket speaks of, or undefined when it is done, forgiven, put off, or sent again since. */
export async function openLine(database: Database, { id, sends }: Ticket): Promise<Line | undefined> {
  const found: unknown = await database.query(
    'select id, job, key, payload, attempts from outbox where id = $1 and done_at is null and sent_at is not null and sends = $2',
    [id, sends],
  );
  return rows.parse(found)[0];
}

/** Marks a line done. */
export async function finishLine(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query('update outbox set done_at = $2, error = null where id = $1 and done_at is null', [id, at]);
}

/** Puts a line off after a failure. `error` is a sentence for people and holds nothing secret. */
export async function putOff(tx: Tx, id: string, until: Date, error: string): Promise<void> {
  await tx.query(
    'update outbox set due_at = $2, sent_at = null, attempts = attempts + 1, error = $3 where id = $1 and done_at is null',
    [id, until, error.slice(0, 500)],
  );
}

/** Puts a line off because its job asks to run again: no failure. */
export async function runAgain(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(
    'update outbox set due_at = $2, sent_at = null, attempts = 0, error = null where id = $1 and done_at is null',
    [id, at],
  );
}
