// The scripts that one assessor holds or has submitted, by candidate number, with what is scored on each.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Remarked } from '../../../domain/marking/remarked.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({
    submission_id: z.string(),
    window_id: z.string(),
    candidate: z.string(),
    unit: z.string(),
    programme: z.string(),
    due_on: z.string().refine(isLocalDate),
    submission_state: z.string(),
    sheet_id: z.string().nullable(),
    sheet_state: z.enum(['open', 'submitted', 'locked']).nullable(),
    submitted_at: z.date().nullable(),
    files: z.coerce.number(),
    marks: z.array(
      z.object({ task: z.string(), code: z.string(), score: z.number().nullable(), savedAt: z.coerce.date() }),
    ),
  }),
);

/** A script. `marks` holds scores only, and when the last was saved. */
export interface OwnScript extends Omit<z.infer<typeof rows>[number], 'marks'> {
  readonly marks: ReadonlyMap<CriterionKey, Remarked>;
  readonly savedAt: Date | null;
}

/** Those that are still theirs: due soonest first. A script that was withdrawn is no longer anybody's to mark. */
export async function ownScripts(database: Database, personId: string): Promise<readonly OwnScript[]> {
  const found: unknown = await database.query(
    `select s.id as submission_id, e.window_id, e.candidate_number as candidate, s.unit, a.due_on, s.state as submission_state,
       c.family || '/' || c.programme || '/' || s.framework_version as programme,
       m.id as sheet_id, m.state as sheet_state, m.submitted_at,
       (select count(*) from copy k join copied_file f on f.copy_id = k.id where k.submission_id = s.id and s.facts->'copyIds' ? k.id::text) as files,
       (select coalesce(json_agg(json_build_object('task', k.task_id, 'code', k.code, 'score', k.score, 'savedAt', k.saved_at)), '[]')
          from mark k where k.sheet_id = m.id) as marks
     from allocation a join submission s on s.id = a.submission_id join entry e on e.id = s.entry_id
       join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
       left join mark_sheet m on m.submission_id = s.id and m.marker_id = a.person_id and m.kind = 'first'
     where a.person_id = $1 and a.state in ('allocated', 'started', 'done') and s.state <> 'withdrawn'
     order by a.due_on, e.candidate_number, s.unit`,
    [personId],
  );
  return rows.parse(found).map(({ marks, ...row }) => ({
    ...row,
    marks: new Map(marks.map(({ task, code, score }) => [criterionKey(task, code), { score, place: '', comment: '' }])),
    savedAt: marks.reduce<Date | null>((last, { savedAt }) => (last === null || savedAt > last ? savedAt : last), null),
  }));
}
