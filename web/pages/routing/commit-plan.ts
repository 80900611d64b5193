// Commits a plan: its row, the allocations, the moves and the letters, all in one transaction (R103–R109, E11).
import { randomUUID } from 'node:crypto';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { allocate } from '../../../domain/submission/route-transitions.ts';
import type { Tx } from '../../../services/database/database.ts';
import { recordAll } from '../../../services/register/record-all.ts';
import type { By } from '../../../services/register/record.ts';
import { tell } from '../../../services/register/tell.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { previewOf } from './preview.ts';

/** How many scripts went to how many assessors. Refuses, and writes nothing, where the plan would no longer be the one that was seen. */
export async function commitPlan(
  tx: Tx,
  stored: StoredWindow,
  seed: string,
  seen: string,
  by: By,
): Promise<{ scripts: number; assessors: number } | Refusal> {
  // One plan after another: two admins never give out the same script.
  await tx.query('select 1 from submission_window where id = $1 for update', [stored.id]);
  const {
    plan: { placed },
    dueOn,
    seen: now,
  } = await previewOf(tx, stored, seed, by.at);
  if (now !== seen) return refused('plan-changed');
  if (placed.length === 0) return refused('nothing-to-route');
  const rows = placed.map(({ script, personId }) => ({
    id: randomUUID(),
    submissionId: script.submissionId,
    personId,
  }));
  const moved = await recordAll(tx, allocate, new Map(rows.map(({ submissionId }) => [submissionId, undefined])), by);
  if (isRefusal(moved)) return moved;
  const planId = randomUUID();
  await tx.query(
    'insert into routing_plan (id, window_id, seed, made_by, made_at, committed_at) values ($1, $2, $3, $4, $5, $5)',
    [planId, stored.id, seed, by.who, by.at],
  );
  await tx.query(
    `insert into allocation (id, plan_id, submission_id, person_id, due_on, state, at)
     select (a->>'id')::uuid, $2, (a->>'submissionId')::uuid, (a->>'personId')::uuid, $3, 'allocated', $4 from jsonb_array_elements($1::jsonb) a`,
    [JSON.stringify(rows), planId, dueOn, by.at],
  );
  const assessors = [...new Set(rows.map(({ personId }) => personId))];
  for (const personId of assessors) await tell(tx, { template: 'allocation', personId, occasion: planId, at: by.at });
  return { scripts: moved, assessors: assessors.length };
}
