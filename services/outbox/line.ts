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
const asSent = 'id = $1::bigint and sends = $2 and sent_at is not null and done_at is null';

/** The line that a ticket speaks of, or undefined when it is done, forgiven, put off, or sent again since. */
export async function openLine(database: Database, { id, sends }: Ticket): Promise<Line | undefined> {
  const found: unknown = await database.query(
    `select id, job, key, payload, attempts, sends from outbox where ${asSent}`,
    [id, sends],
  );
  return rows.parse(found)[0];
}

/** Its job went well: what a person was asked to do about it is settled, in the same statement, whoever has the line now. */
const settling = `update problem set resolved_at = $3 where kind = 'job-failing' and subject = $1::bigint::text and resolved_at is null`;

/** Marks a line done after its job went well; one that was owed anew while its job ran stays owed. */
export async function finishLine(database: Database | Tx, { id, sends }: Line, at: Date): Promise<void> {
  await database.query(`with finished as (update outbox set done_at = $3, error = null where ${asSent}) ${settling}`, [
    id,
    sends,
    at,
  ]);
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

/** Puts a line off until a moment because its job asks to run again: no failure. `at` is now. */
export async function runAgain(database: Database | Tx, { id, sends }: Line, until: Date, at: Date): Promise<void> {
  await database.query(
    `with put as (update outbox set due_at = $4, sent_at = null, attempts = 0, error = null where ${asSent}) ${settling}`,
    [id, sends, at, until],
  );
}
