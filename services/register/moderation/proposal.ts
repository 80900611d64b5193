// What a moderator proposes for the criteria that two sheets differ on, until the first marker accepts it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Settled } from '../../../domain/moderation/agree-marks.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { By } from '../record.ts';

/** A proposal. A new one takes its place under another id, so that nobody accepts what they have not seen. */
export interface Proposal {
  readonly id: string;
  readonly settled: ReadonlyMap<CriterionKey, Settled>;
}

const rows = z.array(
  z.object({
    id: z.string(),
    marks: z.array(z.object({ task: z.string(), code: z.string(), score: z.number(), reason: z.string() })),
  }),
);

/** The proposal that stands, or null. */
export async function readProposal(database: Database | Tx, submissionId: string): Promise<Proposal | null> {
  const [row] = rows.parse(
    await database.query('select id, marks from mark_proposal where submission_id = $1', [submissionId]),
  );
  if (row === undefined) return null;
  const settled = row.marks.map(
    ({ task, code, score, reason }) => [criterionKey(task, code), { score, reason }] as const,
  );
  return { id: row.id, settled: new Map(settled) };
}

/** Keeps a proposal in place of an earlier one. Its id. */
export async function keepProposal(
  tx: Tx,
  submissionId: string,
  settled: ReadonlyMap<CriterionKey, Settled>,
  by: By,
): Promise<string> {
  const id = randomUUID();
  const marks = [...settled].map(([key, { score, reason }]) => {
    const cut = key.indexOf('/');
    return { task: key.slice(0, cut), code: key.slice(cut + 1), score, reason: reason.trim() };
  });
  await tx.query(
    `insert into mark_proposal (submission_id, id, marks, proposed_by, proposed_at) values ($1, $2, $3, $4, $5)
     on conflict (submission_id) do update set id = excluded.id, marks = excluded.marks, proposed_by = excluded.proposed_by,
       proposed_at = excluded.proposed_at`,
    [submissionId, id, JSON.stringify(marks), by.who, by.at],
  );
  return id;
}
