// What was routed before: the committed plans of a window.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({ at: z.date(), seed: z.string(), by: z.string(), scripts: z.coerce.number(), back: z.coerce.number() }),
);

/** A plan that was committed: how many scripts it gave out, and how many of them were handed back. */
export type CommittedPlan = z.infer<typeof rows>[number];

/** The plans, latest first. */
export async function committedPlans(database: Database, windowId: string): Promise<readonly CommittedPlan[]> {
  const found: unknown = await database.query(
    `select r.committed_at as at, r.seed, p.given_name || ' ' || p.family_name as by, count(a.id) as scripts,
       count(a.id) filter (where a.state in ('declined', 'reclaimed')) as back
     from routing_plan r join person p on p.id = r.made_by left join allocation a on a.plan_id = r.id
     where r.window_id = $1 group by r.id, p.id order by r.committed_at desc, r.id`,
    [windowId],
  );
  return rows.parse(found);
}
