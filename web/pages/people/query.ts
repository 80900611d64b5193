// The staff's accounts with what routing needs to know of each.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { isRole } from '../../../domain/person/role.ts';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string().refine(isRole)),
    trainings: z.array(z.object({ programme: z.string(), until: z.string().refine(isLocalDate) })),
    conflicts: z.coerce.number(),
  }),
);

/** Somebody who works here. */
export type StaffRow = z.infer<typeof rows>[number];

/** Everyone with a role besides participant or sponsor, by family name. */
export async function staffRows(database: Database): Promise<readonly StaffRow[]> {
  const found: unknown = await database.query(
    `select p.id, p.given_name || ' ' || p.family_name as name, p.email, p.roles,
       (select coalesce(json_agg(json_build_object('programme', t.programme, 'until', t.until) order by t.programme), '[]')
          from (select programme, max(expires_on) as until from training where person_id = p.id group by programme) t) as trainings,
       (select count(*) from conflict c where c.person_id = p.id) as conflicts
     from person p where p.roles && '{technical-checker,assessor,moderator,lead-moderator,admin,auditor}' order by p.family_name, p.given_name`,
  );
  return rows.parse(found);
}
