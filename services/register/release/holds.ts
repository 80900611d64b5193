// Opens and closes what keeps a result back (R165). The entry is locked, as a release locks it: a hold is before it or after it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type HoldKind, holdKinds } from '../../../domain/release/hold.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';

/** A hold as stored. `closedAt` is null while it keeps the result back. */
export interface Hold {
  readonly id: string;
  readonly entryId: string;
  readonly windowId: string;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly closingReason: string | null;
}

const rows = z.array(
  z.object({
    id: z.string(),
    entryId: z.string(),
    windowId: z.string(),
    kind: z.enum(holdKinds),
    reason: z.string(),
    openedAt: z.date(),
    openedBy: z.string(),
    closedAt: z.date().nullable(),
    closedBy: z.string().nullable(),
    closingReason: z.string().nullable(),
  }),
);

/** The holds of one person, newest first, with who opened and closed them by name. */
export async function holdsOf(database: Database | Tx, personId: string): Promise<readonly Hold[]> {
  return rows.parse(
    await database.query(
      `select h.id, h.entry_id as "entryId", e.window_id as "windowId", h.kind, h.reason, h.opened_at as "openedAt",
         o.given_name || ' ' || o.family_name as "openedBy", h.closed_at as "closedAt", c.given_name || ' ' || c.family_name as "closedBy",
         h.closing_reason as "closingReason"
       from hold h join entry e on e.id = h.entry_id join person o on o.id = h.opened_by left join person c on c.id = h.closed_by
       where e.person_id = $1 order by h.opened_at desc, h.kind`,
      [personId],
    ),
  );
}

/** Opens one. Refuses without a reason, where one of its kind is open, and once the result is out. */
export async function openHold(
  tx: Tx,
  entryId: string,
  kind: HoldKind,
  reason: string,
  by: By,
): Promise<true | Refusal> {
  if (reason.trim() === '') return refused('hold-reason-missing', { field: 'reason' });
  const entry: unknown[] = await tx.query('select 1 from entry where id = $1 for update', [entryId]);
  if (entry.length === 0) return refused('no-such-page');
  const out: unknown[] = await tx.query(`select 1 from submission where entry_id = $1 and state = 'released'`, [
    entryId,
  ]);
  if (out.length > 0) return refused('result-is-out');
  const id = randomUUID();
  const made: unknown[] = await tx.query(
    `insert into hold (id, entry_id, kind, reason, opened_at, opened_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (entry_id, kind) where closed_at is null do nothing returning id`,
    [id, entryId, kind, reason.trim(), by.at, by.who],
  );
  if (made.length === 0) return refused('hold-open-already');
  await note(tx, { subject: 'entry', id: entryId, what: 'open hold', to: 'held', why: { holdId: id, kind } }, by);
  return true;
}

/** Closes one, with a reason; the entry goes into the next release that is approved. */
export async function closeHold(tx: Tx, holdId: string, reason: string, by: By): Promise<true | Refusal> {
  if (reason.trim() === '') return refused('hold-reason-missing', { field: 'reason' });
  const found: { entry_id: string; kind: string; closed_at: Date | null }[] = await tx.query(
    'select entry_id, kind, closed_at from hold where id = $1 for update',
    [holdId],
  );
  const hold = found[0];
  if (hold === undefined) return refused('no-such-page');
  if (hold.closed_at !== null) return refused('hold-closed-already');
  await tx.query('update hold set closed_at = $2, closed_by = $3, closing_reason = $4 where id = $1', [
    holdId,
    by.at,
    by.who,
    reason.trim(),
  ]);
  const why = { holdId, kind: hold.kind };
  await note(tx, { subject: 'entry', id: hold.entry_id, what: 'close hold', from: 'held', to: 'free', why }, by);
  return true;
}
