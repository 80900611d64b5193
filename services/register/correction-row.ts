// Reads and writes requests for correction.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  correctionItem,
  correctionOutcomes,
  waysReturned,
  type CorrectionItem,
} from '../../domain/technical-check/correction.ts';
import type { Database, Tx } from '../database/database.ts';
import { settleProblem } from './problem.ts';

/** One request. `copyIdsBefore` are the copies that counted when it was made. */
export interface Correction {
  readonly id: string;
  readonly submissionId: string;
  readonly round: number;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly items: readonly CorrectionItem[];
  readonly copyIdsBefore: readonly string[];
  readonly reopenedAt: Date | null;
  readonly outcome: (typeof correctionOutcomes)[number];
  readonly returnedAs: (typeof waysReturned)[number] | null;
  readonly returnedAt: Date | null;
  /** Names of files that came back although nobody asked. */
  readonly setAside: readonly string[];
  /** When the participant was told what came of the return (E7). */
  readonly toldAt: Date | null;
}

const rows = z.array(
  z
    .object({
      id: z.string(),
      submission_id: z.string(),
      round: z.number(),
      asked_at: z.date(),
      due_at: z.date(),
      items: z.array(correctionItem),
      copy_ids_before: z.array(z.string()),
      reopened_at: z.date().nullable(),
      outcome: z.enum(correctionOutcomes),
      returned_as: z.enum(waysReturned).nullable(),
      returned_at: z.date().nullable(),
      set_aside: z.array(z.string()),
      told_at: z.date().nullable(),
    })
    .transform((row) => ({
      id: row.id,
      submissionId: row.submission_id,
      round: row.round,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      items: row.items,
      copyIdsBefore: row.copy_ids_before,
      reopenedAt: row.reopened_at,
      outcome: row.outcome,
      returnedAs: row.returned_as,
      returnedAt: row.returned_at,
      setAside: row.set_aside,
      toldAt: row.told_at,
    })),
);

/** The requests of one submission, first round first. */
export async function correctionsOf(database: Database | Tx, submissionId: string): Promise<readonly Correction[]> {
  const found: unknown = await database.query('select * from correction where submission_id = $1 order by round', [
    submissionId,
  ]);
  return rows.parse(found);
}

/** One request. Throws where there is none of that id. */
export async function readCorrection(database: Database | Tx, id: string): Promise<Correction> {
  const found: unknown = await database.query('select * from correction where id = $1', [id]);
  const one = rows.parse(found)[0];
  if (one === undefined) throw new Error(`There is no correction ${id}.`);
  return one;
}

/** The open requests of a window, in a stable order. */
export async function openCorrections(database: Database | Tx, windowId: string): Promise<readonly Correction[]> {
  const found: unknown = await database.query(
    `select c.* from correction c join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id
     where e.window_id = $1 and c.outcome = 'open' order by e.candidate_number, s.unit`,
    [windowId],
  );
  return rows.parse(found);
}

/** A request to write. */
export type NewCorrection = Pick<
  Correction,
  'submissionId' | 'round' | 'askedAt' | 'dueAt' | 'items' | 'copyIdsBefore'
> & {
  readonly askedBy: string;
};

/** Writes a new request; its id. */
export async function addCorrection(tx: Tx, made: NewCorrection): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into correction (id, submission_id, round, asked_at, asked_by, due_at, items, copy_ids_before, outcome, set_aside)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', '[]')`,
    [
      id,
      made.submissionId,
      made.round,
      made.askedAt,
      made.askedBy,
      made.dueAt,
      JSON.stringify(made.items),
      JSON.stringify(made.copyIdsBefore),
    ],
  );
  return id;
}

/** Settles an open request as lapsed. */
export async function lapse(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(`update correction set outcome = 'lapsed', settled_at = $2 where id = $1 and outcome = 'open'`, [
    id,
    at,
  ]);
}

/** Settles an open request as returned. */
export async function settleReturned(
  tx: Tx,
  id: string,
  returned: { readonly as: 'submitted' | 'draft'; readonly at: Date; readonly setAside: readonly string[] },
  at: Date,
): Promise<void> {
  await tx.query(
    `update correction set outcome = 'returned', settled_at = $2, returned_as = $3, returned_at = $4, set_aside = $5
     where id = $1 and outcome = 'open'`,
    [id, at, returned.as, returned.at, JSON.stringify(returned.setAside)],
  );
  // It came back all the same: somebody opened it by hand.
  await settleProblem(tx, 'not-reopened', id, at);
}
