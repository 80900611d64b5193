// The batches of a window, newest first.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    hash: z.string(),
    dueAt: z.date(),
    approvedBy: z.string(),
    approvedAt: z.date(),
    takenBackBy: z.string().nullable(),
    takenBackAt: z.date().nullable(),
    releasedAt: z.date().nullable(),
    letters: z.coerce.number(),
    leftOut: z.coerce.number(),
  }),
);

/** One batch. `letters` are those that stand: approved, or released. */
export type Batch = z.infer<typeof rows>[number];

/** Reads them. */
export async function batchesOf(database: Database, windowId: string): Promise<readonly Batch[]> {
  return rows.parse(
    await database.query(
      `select b.id, b.dry_run_hash as hash, b.due_at as "dueAt", p.given_name || ' ' || p.family_name as "approvedBy",
         b.approved_at as "approvedAt", t.given_name || ' ' || t.family_name as "takenBackBy", b.taken_back_at as "takenBackAt",
         b.released_at as "releasedAt", (select count(*) from release_member m where m.batch_id = b.id and m.state <> 'left-out') as letters,
         (select count(*) from release_member m where m.batch_id = b.id and m.state = 'left-out') as "leftOut"
       from release_batch b join person p on p.id = b.approved_by left join person t on t.id = b.taken_back_by
       where b.window_id = $1 order by b.approved_at desc, b.id`,
      [windowId],
    ),
  );
}
