// The entries of a window to which E18 went, and whose second resubmission nobody has proposed a charge for (R156).
import type { Database } from '../../services/database/database.ts';

/** Their ids, in the order of their candidate numbers. */
export async function toldOfAnotherFail(database: Database, windowId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await database.query(
    `select e.id from release_member m join entry e on e.id = m.entry_id
     where e.window_id = $1 and m.letter = 'result-fail-again' and m.state = 'released'
       and not exists (select 1 from charge c where c.entry_id = e.id and c.kind = 'second-resubmission')
     order by e.candidate_number`,
    [windowId],
  );
  return rows.map(({ id }) => id);
}
