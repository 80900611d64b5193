// What a person decides at intake: drafts (R73), late work, those whom Moodle does not show (R76), copies to try again.
import { randomUUID } from 'node:crypto';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { findNothingSubmitted, refuseDraft } from '../../../domain/submission/intake-transitions.ts';
import type { Tx } from '../../../services/database/database.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { note } from '../../../services/register/note.ts';
import { settleProblem, type ProblemKind } from '../../../services/register/problem.ts';
import { record, type By } from '../../../services/register/record.ts';

/** Accepts or refuses a draft at close; the reason is kept. Accepting owes the copy, which receives it. */
export async function decideDraft(
  tx: Tx,
  submissionId: string,
  decision: 'accept' | 'refuse',
  reason: string,
  by: By,
): Promise<Refusal | undefined> {
  const rows: { entry_id: string; unit: string; state: string }[] = await tx.query(
    'select entry_id, unit, state from submission where id = $1 for update',
    [submissionId],
  );
  const row = rows[0];
  if (row === undefined || row.state !== 'draft-at-close') return refused('decided-already');
  // A statement of its own: the one that waited for the row would not see what was agreed while it waited.
  const taken: unknown[] = await tx.query(
    `select 1 from agreement where entry_id = $1 and unit = $2 and kind = 'draft'`,
    [row.entry_id, row.unit],
  );
  if (taken.length > 0) return refused('decided-already');
  if (reason.trim() === '') return refused('reason-missing', { field: 'reason' });
  const agreementId = randomUUID();
  if (decision === 'refuse') {
    const outcome = await record(tx, submissionId, refuseDraft, undefined, by);
    if (isRefusal(outcome)) return outcome;
    await keepReason(tx, submissionId, reason);
    return undefined;
  }
  await tx.query(
    `insert into agreement (id, entry_id, unit, kind, reason, agreed_by, agreed_at) values ($1, $2, $3, 'draft', $4, $5, $6)`,
    [agreementId, row.entry_id, row.unit, reason.trim(), by.who, by.at],
  );
  await note(
    tx,
    {
      subject: 'submission',
      id: submissionId,
      what: 'agree to take draft',
      to: 'draft-at-close',
      why: { agreementId },
    },
    by,
  );
  await owe(tx, [{ job: 'copy-submission', key: submissionId, payload: { id: submissionId }, dueAt: by.at }]);
  return undefined;
}

async function keepReason(tx: Tx, submissionId: string, reason: string): Promise<void> {
  await tx.query(
    'insert into decision_reason (history_id, reason) select max(id), $2 from history where subject_id = $1',
    [submissionId, reason.trim()],
  );
}

/** Acts on one open problem. */
export async function decideProblem(
  tx: Tx,
  problemId: string,
  act: 'refuse-late' | 'count-nothing' | 'retry' | 'seen',
  by: By,
): Promise<Refusal | undefined> {
  const rows: { kind: ProblemKind; subject: string; submission_id: string | null; outbox_id: string | null }[] =
    await tx.query(
      'select kind, subject, submission_id, outbox_id from problem where id = $1 and resolved_at is null for update',
      [problemId],
    );
  const problem = rows[0];
  if (problem === undefined) return refused('decided-already');
  if (act === 'retry') {
    await tx.query('update outbox set due_at = $2, sent_at = null where id = $1 and done_at is null', [
      problem.outbox_id,
      by.at,
    ]);
    await tx.query(`select pg_notify('outbox', '')`);
    return undefined;
  }
  if (act !== 'seen') {
    const reason = act === 'refuse-late' ? 'after-close' : 'nothing-submitted';
    const outcome = await record(tx, problem.submission_id ?? '', findNothingSubmitted, { reason }, by);
    if (isRefusal(outcome)) return outcome;
  }
  await settleProblem(tx, problem.kind, problem.subject, by.at, by.who);
  return undefined;
}
