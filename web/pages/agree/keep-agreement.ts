// Writes what was agreed, in one transaction: its row with the reason, the log's line, the moves, and what is to be looked at again.
import { defer, withdraw } from '../../../domain/submission/leave-transitions.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../services/database/database.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { note } from '../../../services/register/note.ts';
import { settleProblem } from '../../../services/register/problem.ts';
import { record, type By } from '../../../services/register/record.ts';
import type { Agreeable } from './check.ts';
import { kinds, type AgreementKind } from './kinds.ts';
import type { SubmissionHere } from './query.ts';

/** The agreement to keep; `id` comes with the form, so that a form sent twice is kept once. */
export interface Keeping {
  readonly id: string;
  readonly entryId: string;
  readonly kind: AgreementKind;
  readonly agreeable: Agreeable;
  /** Whether the window has closed: then an extension is looked at now. */
  readonly closed: boolean;
}

/** Keeps it. A move that is no longer possible refuses the whole. */
export async function keepAgreement(tx: Tx, keeping: Keeping, by: By): Promise<Refusal | undefined> {
  const { id, entryId, kind, agreeable, closed } = keeping;
  const { unit, untilAt, reason, submissions } = agreeable;
  await tx.query(
    'insert into agreement (id, entry_id, unit, kind, until_at, reason, agreed_by, agreed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, entryId, unit, kind, untilAt, reason, by.who, by.at],
  );
  await note(
    tx,
    {
      subject: 'entry',
      id: entryId,
      what: kinds[kind].what,
      to: untilAt?.toISOString() ?? kind,
      why: { agreementId: id, unit },
    },
    by,
  );
  if (kind === 'extension') {
    if (closed)
      await owe(
        tx,
        submissions.map((one) => ({
          job: 'settle-submission',
          key: `${one.id}@${id}`,
          payload: { id: one.id },
          dueAt: by.at,
        })),
      );
    return undefined;
  }
  for (const submission of submissions) if (!(await leave(tx, submission, kind, by))) return refused('decided-already');
  return undefined;
}

/** Moves one submission out of the window; its open questions are answered by that. */
async function leave(tx: Tx, { id }: SubmissionHere, kind: 'deferral' | 'withdrawal', by: By): Promise<boolean> {
  const outcome: unknown =
    kind === 'deferral' ? await record(tx, id, defer, undefined, by) : await record(tx, id, withdraw, undefined, by);
  if (isRefusal(outcome)) return false;
  for (const doubt of ['late', 'unseen', 'extension-not-agreed'] as const)
    await settleProblem(tx, doubt, id, by.at, by.who);
  return true;
}
