// An admin has grades written again: one that differs then replaces what Moodle holds, those not written are looked at anew.
import { z } from 'zod';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../database/database.ts';
import { owe } from '../../outbox/owe.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';

const rows = z.array(z.object({ id: z.string(), state: z.string(), entry_id: z.string() }));

/** Has one grade of a window tried again, or, for `all`, every one that was not written; how many. */
export async function tryAgain(tx: Tx, windowId: string, which: string, by: By): Promise<number | Refusal> {
  const found: unknown = await tx.query(
    `select g.id, g.state, s.entry_id from moodle_grade g join submission s on s.id = g.submission_id join entry e on e.id = s.entry_id
     where e.window_id = $1 and (case when $2 = 'all' then g.state = 'not-written' else g.id::text = $2 and g.state in ('differs', 'not-written') end)
     order by g.id for update of g`,
    [windowId, which],
  );
  const again = rows.parse(found);
  if (again.length === 0) return refused('not-from-here');
  await tx.query(
    `update moodle_grade set overwrites = (state = 'differs'), state = 'waiting', reason = null, at = $2 where id = any($1)`,
    [again.map(({ id }) => id), by.at],
  );
  for (const { id, state } of again)
    await note(tx, { subject: 'moodle-grade', id, what: 'try grade again', from: state, to: 'waiting', why: {} }, by);
  await owe(
    tx,
    [...new Set(again.map(({ entry_id }) => entry_id))].map((id) => ({
      job: 'write-grade',
      key: id,
      payload: { id },
      dueAt: by.at,
    })),
  );
  return again.length;
}
