// The write door of charges: proposed once for an entry and kind, confirmed or waived by a person, every change in the log (R218).
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChargeKind } from '../../domain/fee/charge.ts';
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../database/database.ts';
import { note } from './note.ts';
import type { By } from './record.ts';
import { tell } from './tell.ts';

/** A charge to propose; `pence` is whole. */
export interface Proposal {
  readonly entryId: string;
  readonly kind: ChargeKind;
  readonly pence: number;
}

/** Proposes a charge; false where the entry has one of that kind, whatever became of it. Nobody is told (R158). */
export async function proposeCharge(tx: Tx, { entryId, kind, pence }: Proposal, by: By): Promise<boolean> {
  const id = randomUUID();
  const made: unknown[] = await tx.query(
    `insert into charge (id, entry_id, kind, pence, state, at) values ($1, $2, $3, $4, 'proposed', $5)
     on conflict (entry_id, kind) do nothing returning id`,
    [id, entryId, kind, pence, by.at],
  );
  if (made.length === 0) return false;
  await note(tx, { subject: 'charge', id, what: 'propose charge', to: 'proposed', why: { entryId, kind, pence } }, by);
  return true;
}

const locked = z.array(z.object({ id: z.string(), state: z.string(), person_id: z.string() }));

async function lockCharges(tx: Tx, windowId: string, ids: readonly string[]): Promise<z.infer<typeof locked>> {
  const found: unknown = await tx.query(
    `select c.id, c.state, e.person_id from charge c join entry e on e.id = c.entry_id
     where e.window_id = $1 and c.id = any($2) order by c.id for update of c`,
    [windowId, ids],
  );
  return locked.parse(found);
}

/**
 * Confirms proposed charges of a window, and has each told by one email, E19 (R158). All or nothing: where one of them is no longer
 * proposed, nothing is changed. The number confirmed.
 */
export async function confirmCharges(
  tx: Tx,
  windowId: string,
  ids: readonly string[],
  by: By,
): Promise<number | Refusal> {
  const found = await lockCharges(tx, windowId, ids);
  if (found.length === 0 || found.length !== ids.length) return refused('no-such-charge');
  if (found.some(({ state }) => state !== 'proposed')) return refused('charge-decided-already');
  for (const { id, person_id: personId } of found) {
    await tx.query(`update charge set state = 'confirmed', decided_by = $2, decided_at = $3 where id = $1`, [
      id,
      by.who,
      by.at,
    ]);
    await note(tx, { subject: 'charge', id, what: 'confirm charge', from: 'proposed', to: 'confirmed', why: {} }, by);
    await tell(tx, { template: 'charge', personId, occasion: id, at: by.at });
  }
  return found.length;
}

/** Waives a charge with a reason, also one that was confirmed and told (R158); the reason stays with the charge. */
export async function waiveCharge(
  tx: Tx,
  windowId: string,
  id: string,
  reason: string,
  by: By,
): Promise<Refusal | undefined> {
  if (reason.trim() === '') return refused('reason-missing', { field: 'reason' });
  const from = (await lockCharges(tx, windowId, [id]))[0]?.state;
  if (from === undefined) return refused('no-such-charge');
  if (from === 'waived') return refused('charge-decided-already');
  await tx.query(`update charge set state = 'waived', reason = $2, decided_by = $3, decided_at = $4 where id = $1`, [
    id,
    reason.trim(),
    by.who,
    by.at,
  ]);
  await note(tx, { subject: 'charge', id, what: 'waive charge', from, to: 'waived', why: {} }, by);
  return undefined;
}
