// Confirms what was proposed: the outcomes of all scripts whose marks are final, computed anew under the lock (R116 to R118).
import { randomUUID } from 'node:crypto';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { confirmOutcome } from '../../../domain/submission/release-transitions.ts';
import type { Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { recordAll } from '../record-all.ts';
import type { By } from '../record.ts';
import { fingerprint } from './fingerprint.ts';
import { type FinalScript, readFinal } from './read-final.ts';

/** The fingerprint of proposed outcomes with every mark behind them. */
export function proposalHash(proposed: readonly FinalScript[]): string {
  return fingerprint(
    JSON.stringify(
      proposed.map(({ submissionId, scheme, marks, outcome }) => [
        submissionId,
        scheme.version,
        marks.scores,
        outcome.result,
      ]),
    ),
  );
}

/** Confirms them all, if they are still those that were seen; the number of them. The caller undoes the transaction of a refusal. */
export async function confirmOutcomes(
  tx: Tx,
  frameworks: Frameworks,
  windowId: string,
  seen: string,
  by: By,
): Promise<number | Refusal> {
  await tx.query('select 1 from submission_window where id = $1 for update', [windowId]);
  const proposed = await readFinal(tx, frameworks, { windowId, states: ['agreed'] });
  if (proposed.length === 0) return refused('nothing-to-confirm');
  if (proposalHash(proposed) !== seen) return refused('outcomes-changed');
  const moved = await recordAll(
    tx,
    confirmOutcome,
    new Map(proposed.map(({ submissionId }) => [submissionId, undefined])),
    by,
  );
  if (isRefusal(moved)) return moved;
  await keep(tx, proposed, by);
  return moved;
}

async function keep(tx: Tx, proposed: readonly FinalScript[], by: By): Promise<void> {
  const rows = proposed.map(({ submissionId, scheme, outcome }) => ({
    id: randomUUID(),
    submissionId,
    version: scheme.version,
    ...outcome,
  }));
  await tx.query(
    `insert into outcome (id, submission_id, result, scheme_version, total, areas, failed, at, by_person)
     select o.id, o."submissionId", o.result, o.version, o.total, o.areas, o.failed, $2, $3
     from jsonb_to_recordset($1::jsonb) as o(id uuid, "submissionId" uuid, result text, version text, total jsonb, areas jsonb, failed jsonb)`,
    [JSON.stringify(rows), by.at, by.who],
  );
}
