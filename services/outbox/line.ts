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
  /** The sending that this worker answers. */
  readonly sends: number;
}

const rows = z.array(
  z.object({
    id: z.string(),
    job: z.string(),
    key: z.string(),
    payload: z.unknown(),
    attempts: z.number(),
    sends: z.number(),
  }),
);

/** Still the sending that the worker was given: not owed anew, forgiven or sent to another in the meantime. */
const asSent = 'id = $1 and sends = $2 and sent_at is not null and done_at is null';

/** The line that a ticket speaks of, or undefined when it is done, forgiven, put off, or sent again since. */
export async function openLine(database: Database, { id, sends }: Ticket): Promise<Line | undefined> {
  const found: unknown = await database.query(
    `select id, job, key, payload, attempts, sends from outbox where ${asSent}`,
    [id, sends],
  );
  return rows.parse(found)[0];
}

/** Marks a line done; one that was owed anew while its job ran stays owed. */
export async function finishLine(tx: Tx, { id, sends }: Line, at: Date): Promise<void> {
  await tx.query(`update outbox set done_at = $3, error = null where ${asSent}`, [id, sends, at]);
}

/**
 * Puts a line off after a failure; false when it is no longer this worker's to put off.
 * `error` is a sentence for people and holds nothing secret.
 */
export async function putOff(tx: Tx, { id, sends }: Line, until: Date, error: string): Promise<boolean> {
  const changed: [unknown[], number] = await tx.query(
    `update outbox set due_at = $3, sent_at = null, attempts = attempts + 1, error = $4 where ${asSent}`,
    [id, sends, until, error.slice(0, 500)],
  );
  return changed[1] === 1;
}

/** Puts a line off because its job asks to run again: no failure. */
export async function runAgain(tx: Tx, { id, sends }: Line, at: Date): Promise<void> {
  await tx.query(`update outbox set due_at = $3, sent_at = null, attempts = 0, error = null where ${asSent}`, [
    id,
    sends,
    at,
  ]);
}
