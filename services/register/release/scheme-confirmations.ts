// Who stands behind a window's pass rule and borderline band, by name and date (R11).
import { z } from 'zod';
import type { SchemeConfirmation } from '../../../domain/mark-scheme/scheme-gate.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';

const rows = z.array(z.object({ personId: z.string(), name: z.string(), at: z.date(), schemeVersion: z.string() }));

/** The confirmations of a window, first made first. */
export async function readConfirmations(
  database: Database | Tx,
  windowId: string,
): Promise<readonly SchemeConfirmation[]> {
  return rows.parse(
    await database.query(
      `select c.person_id as "personId", p.given_name || ' ' || p.family_name as name, c.at, c.scheme_version as "schemeVersion"
       from scheme_confirmation c join person p on p.id = c.person_id where c.window_id = $1 order by c.at, p.family_name`,
      [windowId],
    ),
  );
}

/** Keeps one, with a history line; `scheme-confirmed-already` where this person has confirmed this version. */
export async function confirmScheme(tx: Tx, windowId: string, version: string, by: By): Promise<true | Refusal> {
  const made: unknown[] = await tx.query(
    `insert into scheme_confirmation (window_id, scheme_version, person_id, at) values ($1, $2, $3, $4)
     on conflict do nothing returning person_id`,
    [windowId, version, by.who, by.at],
  );
  if (made.length === 0) return refused('scheme-confirmed-already');
  await note(tx, { subject: 'window', id: windowId, what: 'confirm scheme', to: 'confirmed', why: { version } }, by);
  return true;
}
