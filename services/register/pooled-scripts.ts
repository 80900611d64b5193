// Reads scripts as routing and moderation judge them: whose they are, which schools, who has touched them already.
import { z } from 'zod';
import { parseKeyText } from '../../domain/programme/programme-key.ts';
import type { PooledScript } from '../../domain/routing/pooled-script.ts';
import type { SubmissionState } from '../../domain/submission/submission.ts';
import type { Database, Tx } from '../database/database.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    candidate_number: z.string(),
    unit: z.string(),
    person_id: z.string(),
    schools: z.array(z.string()),
    programme: z.string(),
    checked_by: z.array(z.string()),
    declined_by: z.array(z.string()),
    sibling_with: z.string().nullable(),
  }),
);

/** The scripts of a window in one state, ready to mark unless another is named, by candidate number. */
export async function readScripts(
  database: Database | Tx,
  windowId: string,
  state: SubmissionState = 'ready-to-mark',
): Promise<readonly PooledScript[]> {
  const found: unknown = await database.query(
    `select s.id, e.candidate_number, s.unit, e.person_id, 
       array(select p.school_urn where p.school_urn is not null union select m.from_urn from school_move m
         where m.person_id = p.id and m.from_urn is not null order by 1) as schools, c.family || '/' || c.programme || '/' || s.framework_version as programme,
       array(select h.who from history h where h.subject_id = s.id and h.from_state = 'technical-check' and h.who ~ '^[0-9a-f-]{36}$'
         union select q.by_person::text from requirement_result q where q.submission_id = s.id and q.by_person is not null) as checked_by,
       array(select a.person_id::text from allocation a where a.submission_id = s.id and a.state = 'declined') as declined_by,
       (select a.person_id from allocation a join submission o on o.id = a.submission_id where o.entry_id = s.entry_id and o.id <> s.id
          and a.state in ('allocated', 'started', 'done') order by a.at desc limit 1) as sibling_with
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
       join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
     where e.window_id = $1 and s.state = $2 order by e.candidate_number, s.unit`,
    [windowId, state],
  );
  return rows.parse(found).map((row) => {
    const programme = parseKeyText(row.programme);
    if (programme === undefined) throw new Error(`Submission ${row.id} has the unknown programme ${row.programme}.`);
    return {
      submissionId: row.id,
      candidate: row.candidate_number,
      unit: row.unit,
      participantId: row.person_id,
      // Whoever works at a school that they left may know them as well (R35).
      schools: row.schools,
      programme,
      checkedBy: row.checked_by,
      declinedBy: row.declined_by,
      siblingWith: row.sibling_with,
    };
  });
}
