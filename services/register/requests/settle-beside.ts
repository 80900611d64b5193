// Writes into a check what an exception or a sponsor's confirmation has settled; a correction in which nothing is left to wait for is over.
import { z } from 'zod';
import { isRefusal } from '../../../domain/refusal.ts';
import { settledOtherwise, type Confirmed } from '../../../domain/request/settled-otherwise.ts';
import { takeCorrection } from '../../../domain/submission/check-transitions.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';
import { findingSchema } from '../../../domain/technical-check/finding.ts';
import { answers } from '../../../domain/technical-check/results.ts';
import type { Database, Tx } from '../../database/database.ts';
import { correctionsOf, settleReturned } from '../correction-row.ts';
import { record } from '../record.ts';

/** An exception that was granted. */
export interface Exception {
  readonly requirement: string;
  readonly reference: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
}

const exceptions = z.array(
  z
    .object({ requirement: z.string(), reference: z.string(), decided_on: z.string(), decided_by: z.string() })
    .transform(({ requirement, reference, decided_on: decidedOn, decided_by: decidedBy }) => ({
      requirement,
      reference,
      decidedOn,
      decidedBy,
    })),
);

/** The exceptions granted to a submission. */
export async function exceptionsOf(database: Database | Tx, submissionId: string): Promise<readonly Exception[]> {
  const found: unknown = await database.query(
    `select r.requirement, r.reference, r.decided_on::text, r.decided_by from request r join submission s on s.entry_id = r.entry_id and s.unit = r.unit
     where s.id = $1 and r.kind = 'exception' and r.state = 'granted' order by r.decided_at`,
    [submissionId],
  );
  return exceptions.parse(found);
}

const confirmations = z.array(z.object({ name: z.string(), role: z.string(), comments: z.string() }));

async function confirmedBy(tx: Tx, submissionId: string): Promise<Confirmed | null> {
  const found: unknown = await tx.query(
    'select name, role, comments from sponsor_confirmation where submission_id = $1 and confirmed_at is not null',
    [submissionId],
  );
  return confirmations.parse(found)[0] ?? null;
}

const rows = z.array(
  z.object({
    requirement: z.string(),
    result: z.enum(answers).nullable(),
    evidence: findingSchema.pick({ found: true }),
  }),
);

/**
 * Settles what can be, in a submission that is being checked or corrected. Where every item of an open correction is answered by that,
 * it counts as returned and is checked again, without a new upload.
 */
export async function settleBeside(tx: Tx, submissionId: string, at: Date): Promise<void> {
  const found: { state: string; facts: object }[] = await tx.query(
    'select state, facts from submission where id = $1 for update',
    [submissionId],
  );
  const row = found[0];
  if (row === undefined) throw new Error(`There is no submission ${submissionId}.`);
  const submission = submissionSchema.parse({ ...row.facts, state: row.state });
  const { state } = submission;
  if (state !== 'technical-check' && state !== 'correction-requested' && state !== 'correction-returned') return;
  await writeSettled(tx, submissionId, at);
  if (submission.state === 'correction-requested') await returnIfSettled(tx, submissionId, submission.copyIds, at);
}

/** Writes the answers that exceptions and a confirmation give; the check calls it for what it has just found. */
export async function writeSettled(tx: Tx, submissionId: string, at: Date): Promise<void> {
  const [granted, confirmed] = [await exceptionsOf(tx, submissionId), await confirmedBy(tx, submissionId)];
  if (granted.length === 0 && confirmed === null) return;
  const found: unknown = await tx.query(
    'select requirement, result, evidence from requirement_result where submission_id = $1',
    [submissionId],
  );
  for (const { requirement, result, evidence } of rows.parse(found)) {
    const exception = granted.find((one) => one.requirement === requirement);
    const standing = { documentId: documentIn(requirement), answer: result, found: evidence.found };
    const answer = settledOtherwise(standing, exception !== undefined, confirmed);
    if (answer === null) continue;
    await tx.query(
      `update requirement_result set result = $3, note = $4, found_by = $5, by_person = $6, at = $7 where submission_id = $1 and requirement = $2`,
      [
        submissionId,
        requirement,
        answer,
        exception === undefined ? '' : `${exception.reference}, ${exception.decidedOn}`,
        exception === undefined ? 'machine' : 'person',
        exception?.decidedBy ?? null,
        at,
      ],
    );
  }
}

/** Keys of documents are `document:<task>:<document>` and sometimes `:<part>`. */
function documentIn(requirement: string): string | null {
  const [kind, , document = null] = requirement.split(':');
  return kind === 'document' ? document : null;
}

async function returnIfSettled(tx: Tx, submissionId: string, copyIds: string[], at: Date): Promise<void> {
  const open = (await correctionsOf(tx, submissionId)).find(({ outcome }) => outcome === 'open');
  if (open === undefined) return;
  const left: unknown[] = await tx.query(
    `select 1 from requirement_result where submission_id = $1 and requirement = any($2) and (result is null or result = 'not-met')`,
    [submissionId, open.items.map(({ requirement }) => requirement)],
  );
  if (left.length > 0) return;
  const moved = await record(tx, submissionId, takeCorrection, { copyIds }, { who: 'clock', at });
  if (!isRefusal(moved)) await settleReturned(tx, open.id, { as: 'submitted', at, setAside: [] }, at);
}
