// The emails of a window, counted by template, from the ledger.
import type { Database } from '../../../services/database/database.ts';

/** Ledger rows of the window's participants by template, in the templates' own order of name. */
export async function emailCounts(database: Database, windowId: string): Promise<Readonly<Record<string, number>>> {
  const rows: { template: string; n: string }[] = await database.query(
    `select m.template, count(*) as n from email m where m.template <> 'sign-in' and m.state <> 'not-needed'
       and exists (select 1 from entry e where e.window_id = $1 and e.person_id = m.person_id)
     group by m.template order by m.template`,
    [windowId],
  );
  return Object.fromEntries(rows.map(({ template, n }) => [template, Number(n)]));
}
