// Files that a checker found not relevant, by their content: the same file in a later copy is as little to the point (R65).
import { z } from 'zod';
import type { Database, Tx } from '../database/database.ts';
import type { By } from './record.ts';

/** A file and why it is not relevant; '' where it is. */
export interface Relevance {
  readonly sha256: string;
  readonly why: string;
}

const rows = z.array(z.object({ sha256: z.string(), why: z.string() }));

/** The reasons by the files' sums; what is not in it is relevant. */
export async function notRelevantIn(
  database: Database | Tx,
  submissionId: string,
): Promise<ReadonlyMap<string, string>> {
  const found: unknown = await database.query('select sha256, why from file_not_relevant where submission_id = $1', [
    submissionId,
  ]);
  return new Map(rows.parse(found).map(({ sha256, why }) => [sha256, why]));
}

/** Keeps what a checker says of these files; a reason that stays as it was keeps who gave it. */
export async function keepRelevance(tx: Tx, submissionId: string, said: readonly Relevance[], by: By): Promise<void> {
  const relevant = said.filter(({ why }) => why === '').map(({ sha256 }) => sha256);
  await tx.query('delete from file_not_relevant where submission_id = $1 and sha256 = any($2)', [
    submissionId,
    relevant,
  ]);
  await tx.query(
    `insert into file_not_relevant (submission_id, sha256, why, by_person, at)
     select $1, r->>'sha256', r->>'why', $3, $4 from jsonb_array_elements($2::jsonb) as r
     on conflict (submission_id, sha256) do update set why = excluded.why, by_person = excluded.by_person, at = excluded.at
     where file_not_relevant.why <> excluded.why`,
    [submissionId, JSON.stringify(said.filter(({ why }) => why !== '')), by.who, by.at],
  );
}
