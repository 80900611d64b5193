// Reads a window for a rehearsal: no name, address, reason, content or number is selected that the file may not hold.
import { z } from 'zod';
import type { RealParticipant } from '../../../domain/rehearsal/real-window.ts';
import type { Database } from '../../../services/database/database.ts';

const text = z.string();
// Dates inside json come as PostgreSQL writes them.
const instant = text.transform((at) => new Date(at).toISOString());

const rows = z.array(
  z.object({
    person_id: text,
    has_trn: z.boolean(),
    has_moodle: z.boolean(),
    school_urn: text.nullable(),
    submissions: z.array(z.object({ unit: text, state: text, changedAt: instant })),
    agreements: z.array(
      z.object({
        kind: z.enum(['extension', 'deferral', 'withdrawal', 'draft']),
        unit: text.nullable(),
        until: instant.nullable(),
        agreedAt: instant,
      }),
    ),
    seen: z.array(
      z.object({
        taskId: text,
        listed: z.boolean(),
        suspended: z.boolean(),
        status: text,
        attempt: z.number().nullable(),
        changedAt: instant.nullable(),
        cutoffAt: instant.nullable(),
        extensionUntil: instant.nullable(),
        files: z.array(z.object({ area: text, filename: text, filesize: z.number() })),
      }),
    ),
  }),
);

/** Everyone in a window, as `pseudonymise` takes them. */
export async function realParticipants(database: Database, windowId: string): Promise<readonly RealParticipant[]> {
  const found: unknown = await database.query(
    `select p.id as person_id, p.trn is not null as has_trn, p.moodle_user_id is not null as has_moodle, p.school_urn,
       coalesce((select json_agg(json_build_object('unit', s.unit, 'state', s.state, 'changedAt', s.changed_at) order by s.unit) from submission s where s.entry_id = e.id), '[]') as submissions,
       coalesce((select json_agg(json_build_object('kind', a.kind, 'unit', a.unit, 'until', a.until_at, 'agreedAt', a.agreed_at) order by a.agreed_at) from agreement a where a.entry_id = e.id), '[]') as agreements,
       coalesce((select json_agg(json_build_object('taskId', t.task_id, 'listed', g.listed, 'suspended', g.suspended, 'status', g.status, 'attempt', g.attempt_number,
           'changedAt', g.time_modified, 'cutoffAt', g.cutoff_at, 'extensionUntil', g.extension_until, 'files', g.files) order by t.task_id)
         from window_task t join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id where t.window_id = e.window_id), '[]') as seen
     from entry e join person p on p.id = e.person_id where e.window_id = $1`,
    [windowId],
  );
  return rows.parse(found).map((row) => ({
    personId: row.person_id,
    hasTrn: row.has_trn,
    hasMoodleAccount: row.has_moodle,
    schoolUrn: row.school_urn,
    submissions: row.submissions,
    agreements: row.agreements,
    seen: row.seen,
  }));
}
