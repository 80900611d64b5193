// What needs a person: a row that stays visible until someone, or time, has settled it.
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database/database.ts';

/** The kinds of thing that wait for a person. */
export type ProblemKind =
  | 'job-failing'
  | 'late'
  | 'unseen'
  | 'extension-not-agreed'
  | 'changed-after-intake'
  | 'email-refused'
  | 'grade-differs'
  | 'release-barred'
  | 'not-reopened'
  | 'moodle-short-list';

/** One thing that waits for a person. `subject` tells problems of one kind apart; `detail` holds codes and ids, and sentences of ours. */
export interface Raised {
  readonly kind: ProblemKind;
  readonly subject: string;
  readonly windowId?: string;
  readonly submissionId?: string;
  readonly outboxId?: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly at: Date;
}

/** Raises a problem, or renews the words of one that is open. */
export async function raiseProblem(tx: Tx, raised: Raised): Promise<void> {
  await tx.query(
    `insert into problem (id, kind, subject, window_id, submission_id, outbox_id, detail, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (kind, subject) where resolved_at is null do update set detail = excluded.detail`,
    [
      randomUUID(),
      raised.kind,
      raised.subject,
      raised.windowId ?? null,
      raised.submissionId ?? null,
      raised.outboxId ?? null,
      JSON.stringify(raised.detail),
      raised.at,
    ],
  );
}

/** Settles all open problems of these kinds and subjects at once, because they no longer hold. */
export async function settleProblems(
  tx: Tx,
  problems: readonly { readonly kind: ProblemKind; readonly subject: string }[],
  at: Date,
): Promise<void> {
  await tx.query(
    `update problem p set resolved_at = $2 from jsonb_array_elements($1::jsonb) as settled
     where p.kind = settled->>'kind' and p.subject = settled->>'subject' and p.resolved_at is null`,
    [JSON.stringify(problems), at],
  );
}

/** Settles an open problem; `by` is the person who did, if one did. */
export async function settleProblem(tx: Tx, kind: ProblemKind, subject: string, at: Date, by?: string): Promise<void> {
  await tx.query(
    'update problem set resolved_at = $3, resolved_by = $4 where kind = $1 and subject = $2 and resolved_at is null',
    [kind, subject, at, by ?? null],
  );
}
