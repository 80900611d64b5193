// One of the staff: account, trainings, what they agreed to mark, conflicts.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { isRole } from '../../../domain/person/role.ts';
import { isConflictReason } from '../../../domain/routing/conflict.ts';
import type { Database, Tx } from '../../../services/database/database.ts';

const day = z.string().refine(isLocalDate);
const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string().refine(isRole)),
    school_urn: z.string().nullable(),
    marked_before: z.number(),
    trainings: z.array(z.object({ id: z.string(), programme: z.string(), version: z.string(), from: day, until: day })),
    conflicts: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['participant', 'school']),
        participant: z.string().nullable(),
        urn: z.string().nullable(),
        reason: z.string().refine(isConflictReason),
      }),
    ),
    capacities: z.array(z.object({ windowId: z.string(), capacity: z.number() })),
  }),
);

/** Somebody who works here, with everything that routing asks about. */
export type StaffMember = z.infer<typeof rows>[number];

/** The person, or undefined where there is none or they are a participant only. */
export async function staffMember(database: Database, personId: string): Promise<StaffMember | undefined> {
  const found: unknown = await database.query(
    `select p.id, p.given_name || ' ' || p.family_name as name, p.email, p.roles, p.school_urn, p.marked_before,
       (select coalesce(json_agg(json_build_object('id', t.id, 'programme', t.programme, 'version', t.framework_version,
          'from', t.trained_on, 'until', t.expires_on) order by t.expires_on desc, t.programme), '[]') from training t where t.person_id = p.id) as trainings,
       (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'urn', c.urn, 'reason', c.reason_code,
          'participant', x.given_name || ' ' || x.family_name) order by c.declared_at, c.id), '[]')
          from conflict c left join person x on x.id = c.participant_id where c.person_id = p.id) as conflicts,
       (select coalesce(json_agg(json_build_object('windowId', v.window_id, 'capacity', v.capacity)), '[]') from availability v where v.person_id = p.id) as capacities
     from person p where p.id = $1 and p.roles && '{technical-checker,assessor,moderator,lead-moderator,admin,auditor}'`,
    [personId],
  );
  return rows.parse(found)[0];
}

/** A participant by candidate number or email address, or undefined. */
export async function participantNamed(tx: Tx, text: string): Promise<string | undefined> {
  const found: { id: string }[] = await tx.query(
    `select p.id from person p where 'participant' = any(p.roles) and (lower(p.email) = lower($1)
       or exists (select 1 from entry e where e.person_id = p.id and lower(e.candidate_number) = lower($1)))`,
    [text.trim()],
  );
  return found[0]?.id;
}
