// Reads what came of each entry when its window had closed: the facts that the charge for not submitting is decided from (R157).
import { z } from 'zod';
import { nonSubmission, type NonSubmission } from '../../domain/fee/non-submission.ts';
import type { Database, Tx } from '../database/database.ts';

/** An entry and whether it owes the charge. */
export interface EntryAnswer {
  readonly entryId: string;
  readonly answer: NonSubmission;
}

const rows = z.array(
  z.object({
    id: z.string(),
    was_told: z.boolean(),
    units: z.array(z.object({ came: z.enum(['handed-in', 'nothing', 'open']), agreedByClose: z.boolean() })),
  }),
);

/** Every entry of a window with its answer, in a stable order. What left the window before it came in has not come. */
export async function entriesAtClose(database: Database | Tx, windowId: string): Promise<readonly EntryAnswer[]> {
  const found: unknown = await database.query(
    `select e.id,
       exists (select 1 from email m where m.person_id = e.person_id and m.template in ('window-opens', 'reminder')
         and split_part(m.occasion, ':', 1) = w.id::text and m.state = 'accepted' and m.settled_at <= w.closes_at) as was_told,
       (select json_agg(json_build_object(
          'came', case
            when s.state in ('expected', 'draft-at-close') then 'open'
            when s.state = 'not-submitted' then 'nothing'
            when s.state in ('deferred', 'withdrawn')
              and not exists (select 1 from history h where h.subject_id = s.id and h.to_state = 'received') then 'nothing'
            else 'handed-in' end,
          'agreedByClose', (s.state in ('deferred', 'withdrawn') and s.changed_at <= w.closes_at)
            or exists (select 1 from agreement a where a.entry_id = e.id and coalesce(a.unit, s.unit) = s.unit
              and a.kind in ('extension', 'deferral', 'withdrawal') and a.agreed_at <= w.closes_at)
            or exists (select 1 from request r where r.entry_id = e.id and coalesce(r.unit, s.unit) = s.unit
              and r.state in ('open', 'referred', 'granted') and r.asked_at <= w.closes_at)
        )) from submission s where s.entry_id = e.id) as units
     from entry e join submission_window w on w.id = e.window_id where e.window_id = $1 order by e.candidate_number`,
    [windowId],
  );
  return rows.parse(found).map(({ id, units, was_told }) => ({
    entryId: id,
    answer: nonSubmission({ units, wasTold: was_told }),
  }));
}
