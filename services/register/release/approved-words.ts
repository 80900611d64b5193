// The words of an approved release, kept as they were approved: letters and grades say these, whatever mark scheme is loaded later (R149, R152).
import { z } from 'zod';
import type { AreaWords, Shortfall } from '../../../domain/outcome/feedback.ts';
import type { Tx } from '../../database/database.ts';

/** What a participant reads of one script: shortfalls after a fail, and what was said of each content area; `hash` is their fingerprint. */
export interface Feedback {
  readonly shortfalls: readonly Shortfall[];
  readonly areas: readonly AreaWords[];
  readonly hash: string;
}

/** The words with what else the mark scheme decides about a letter: whether every unit has to pass (R118). */
export interface ApprovedWords extends Feedback {
  readonly requiresAll: boolean;
}

/** Words as SQL gathers them. */
export const storedWords = z.object({
  shortfalls: z.array(
    z.object({
      key: z.templateLiteral([z.string(), '/', z.string()]),
      task: z.string(),
      code: z.string(),
      area: z.string(),
      asks: z.string(),
      words: z.string(),
    }),
  ),
  areas: z.array(z.object({ area: z.string(), words: z.array(z.string()) })),
  hash: z.string(),
  requiresAll: z.boolean(),
}) satisfies z.ZodType<ApprovedWords>;

/** SQL: the words under which the submission `s` was released, or null. */
export const releasedWords = `(select json_build_object('shortfalls', a.shortfalls, 'areas', a.areas, 'hash', a.text_hash, 'requiresAll', a.requires_all)
  from approved_words a join release_member m on m.batch_id = a.batch_id and m.entry_id = s.entry_id
  where a.submission_id = s.id and m.state = 'released')`;

/** Keeps them with their batch, by submission. */
export async function keepApprovedWords(
  tx: Tx,
  batchId: string,
  words: ReadonlyMap<string, ApprovedWords>,
): Promise<void> {
  const rows = [...words].map(([submissionId, said]) => ({ submissionId, ...said }));
  await tx.query(
    `insert into approved_words (batch_id, submission_id, shortfalls, areas, requires_all, text_hash)
     select $1, a."submissionId", a.shortfalls, a.areas, a."requiresAll", a.hash
     from jsonb_to_recordset($2::jsonb) as a("submissionId" uuid, shortfalls jsonb, areas jsonb, "requiresAll" boolean, hash text)`,
    [batchId, JSON.stringify(rows)],
  );
}

const hashes = z.array(z.object({ submission_id: z.string(), text_hash: z.string() }));

/** The fingerprints of a batch's words by submission. */
export async function approvedHashes(tx: Tx, batchId: string): Promise<ReadonlyMap<string, string>> {
  const found: unknown = await tx.query('select submission_id, text_hash from approved_words where batch_id = $1', [
    batchId,
  ]);
  return new Map(hashes.parse(found).map(({ submission_id, text_hash }) => [submission_id, text_hash]));
}
