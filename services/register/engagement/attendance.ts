// Who attended a session, by whose word and when (R36, R40): lines are only ever added, and the latest of a person counts.
import { z } from 'zod';
import type { Attended } from '../../../domain/engagement/sessions.ts';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { lookAgain } from './look-again.ts';

const latest = `select distinct on (session_id, person_id) session_id, person_id, attended, recorded_by, recorded_at
  from attendance order by session_id, person_id, id desc`;

const attendedRows = z.array(
  z
    .object({ session_id: z.string(), recorded_by: z.string(), recorded_at: z.date() })
    .transform((row) => ({ sessionId: row.session_id, recordedBy: row.recorded_by, recordedAt: row.recorded_at })),
);

/** The sessions that somebody attended. */
export async function attendedBy(database: Database | Tx, personId: string): Promise<readonly Attended[]> {
  const found: unknown = await database.query(
    `select session_id, recorded_by, recorded_at from (${latest}) a where person_id = $1 and attended`,
    [personId],
  );
  return attendedRows.parse(found);
}

const lineRows = z.array(
  z.object({
    personId: z.string(),
    name: z.string(),
    candidate: z.string(),
    attended: z.boolean().nullable(),
    recordedBy: z.string().nullable(),
    recordedAt: z.date().nullable(),
  }),
);

/** One participant on a session's list; `attended` is null where nobody has said. */
export type AttendanceLine = z.infer<typeof lineRows>[number];

/** Everybody who is expected in a window, by name, with what was recorded of them last. */
export async function attendanceIn(
  database: Database | Tx,
  windowId: string,
  sessionId: string,
): Promise<readonly AttendanceLine[]> {
  const found: unknown = await database.query(
    `select p.id as "personId", p.given_name || ' ' || p.family_name as name, e.candidate_number as candidate, a.attended,
       r.given_name || ' ' || r.family_name as "recordedBy", a.recorded_at as "recordedAt"
     from entry e join person p on p.id = e.person_id left join (${latest}) a on a.person_id = p.id and a.session_id = $2
     left join person r on r.id = a.recorded_by where e.window_id = $1 order by p.family_name, p.given_name, e.candidate_number`,
    [windowId, sessionId],
  );
  return lineRows.parse(found);
}

/** Records for everybody in the window who attended and who did not, where that is news; the checks that are open look again. */
export async function keepAttendance(
  tx: Tx,
  windowId: string,
  sessionId: string,
  present: ReadonlySet<string>,
  by: By,
): Promise<number> {
  const changed = (await attendanceIn(tx, windowId, sessionId)).filter(
    ({ personId, attended }) => attended !== present.has(personId),
  );
  for (const { personId } of changed) {
    await tx.query(
      'insert into attendance (session_id, person_id, recorded_at, attended, recorded_by) values ($1, $2, $3, $4, $5)',
      [sessionId, personId, by.at, present.has(personId), by.who],
    );
  }
  if (changed.length === 0) return 0;
  const why = { windowId, attended: present.size, changed: changed.length };
  await note(tx, { subject: 'session', id: sessionId, what: 'record attendance', to: 'recorded', why }, by);
  const people = changed.map(({ personId }) => personId);
  await lookAgain(tx, { windowId, people }, by.at);
  return changed.length;
}
