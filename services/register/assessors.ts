// Reads the assessors as routing and moderation see them: training, conflicts, capacity in a window, scripts in hand.
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { Assessor } from '../../domain/routing/assessor.ts';
import type { Database, Tx } from '../database/database.ts';

/** An assessor with the name that admins see. */
export interface NamedAssessor extends Assessor {
  readonly name: string;
  /** False where nothing was agreed for the window; capacity is then 0. */
  readonly asked: boolean;
}

const day = z.string().refine(isLocalDate);
const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    key: z.string(),
    school_urn: z.string().nullable(),
    trainings: z.array(z.object({ programme: z.string(), version: z.string(), from: day, until: day })),
    conflicts: z.array(z.object({ participantId: z.string().nullable(), urn: z.string().nullable() })),
    capacity: z.number().nullable(),
    taken: z.coerce.number(),
    outstanding: z.coerce.number(),
  }),
);

/**
 * Everyone with a role, assessors unless another is named, with what they agreed to in this window; by family name.
 * `key` is the address in lower case, the same in every run.
 */
export async function readAssessors(
  database: Database | Tx,
  windowId: string,
  role: 'assessor' | 'moderator' | 'lead-moderator' = 'assessor',
): Promise<readonly NamedAssessor[]> {
  const found: unknown = await database.query(
    `select p.id, p.given_name || ' ' || p.family_name as name, lower(p.email) as key, p.school_urn, v.capacity,
       (select coalesce(json_agg(json_build_object('programme', t.programme, 'version', t.framework_version, 'from', t.trained_on,
          'until', t.expires_on)), '[]') from training t where t.person_id = p.id) as trainings,
       (select coalesce(json_agg(json_build_object('participantId', c.participant_id, 'urn', c.urn)), '[]')
          from conflict c where c.person_id = p.id) as conflicts,
       (select count(*) from allocation a join routing_plan r on r.id = a.plan_id
          where a.person_id = p.id and r.window_id = $1 and a.state in ('allocated', 'started', 'done')) as taken,
       (select count(*) from allocation a join submission s on s.id = a.submission_id
          where a.person_id = p.id and a.state in ('allocated', 'started') and s.state in ('allocated', 'marking')) as outstanding
     from person p left join availability v on v.person_id = p.id and v.window_id = $1
     where $2 = any(p.roles) order by p.family_name, p.given_name, p.email`,
    [windowId, role],
  );
  return rows.parse(found).map((row) => ({
    personId: row.id,
    name: row.name,
    key: row.key,
    school: row.school_urn,
    trainings: row.trainings.map(({ programme, version, from, until }) => ({
      programme: { programme, version },
      from,
      until,
    })),
    conflicts: row.conflicts.flatMap(({ participantId, urn }) => [
      ...(participantId === null ? [] : [{ kind: 'participant' as const, participantId }]),
      ...(urn === null ? [] : [{ kind: 'school' as const, urn }]),
    ]),
    asked: row.capacity !== null,
    capacity: row.capacity ?? 0,
    taken: row.taken,
    outstanding: row.outstanding,
  }));
}
