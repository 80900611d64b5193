// What copying one submission needs to know, read in one go: after noon thousands of them are read in the same minutes.
import { z } from 'zod';
import type { Database } from '../../services/database/database.ts';
import { seenSource, type Source } from '../../services/intake-copy/source.ts';

/** One submission to copy. */
export interface CopyOrder {
  readonly state: string;
  readonly moodleUserId: number | null;
  readonly closesAt: Date;
  /** The end of the latest extension agreed here. */
  readonly agreedUntil: Date | null;
  /** The admin who accepted the draft found at close. */
  readonly draftAcceptedBy: string | null;
  /** Something of it is copied already, by a try that did not come to its end. */
  readonly isBegun: boolean;
  /** The tasks of its unit, and what Moodle was last seen to hold for each. */
  readonly tasks: readonly TaskToCopy[];
}

/** One task of a submission to copy. */
export interface TaskToCopy {
  readonly taskId: string;
  readonly assignmentId: number;
  readonly seen: Source | null;
}

const rows = z.array(
  z.object({
    state: z.string(),
    moodle_user_id: z.number().nullable(),
    closes_at: z.date(),
    agreed_until: z.date().nullable(),
    draft_accepted_by: z.string().nullable(),
    is_begun: z.boolean(),
    tasks: z.array(z.object({ taskId: z.string(), assignmentId: z.number(), seen: seenSource.nullable() })),
  }),
);

/** Reads it. Throws when there is no submission of that id. */
export async function copyOrder(database: Database, submissionId: string): Promise<CopyOrder> {
  const found: unknown = await database.query(
    `select s.state, p.moodle_user_id, w.closes_at,
       (select max(a.until_at) from agreement a where a.entry_id = e.id and a.kind = 'extension' and coalesce(a.unit, s.unit) = s.unit) as agreed_until,
       (select a.agreed_by from agreement a where a.entry_id = e.id and a.kind = 'draft' and a.unit = s.unit order by a.agreed_at limit 1) as draft_accepted_by,
       exists (select 1 from copy c where c.submission_id = s.id) as is_begun,
       (select coalesce(json_agg(json_build_object('taskId', t.task_id, 'assignmentId', t.assignment_id, 'seen',
            (select json_build_object('moodleSubmissionId', g.moodle_submission_id, 'attemptNumber', g.attempt_number, 'status', g.status,
               'timeModified', g.time_modified, 'files', g.files) from sighting g
             where g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id and g.moodle_submission_id is not null))
          order by t.task_id), '[]') from window_task t where t.window_id = w.id and t.unit = s.unit) as tasks
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id join submission_window w on w.id = e.window_id
     where s.id = $1`,
    [submissionId],
  );
  const row = rows.parse(found)[0];
  if (row === undefined) throw new Error(`There is no submission ${submissionId}.`);
  return {
    state: row.state,
    moodleUserId: row.moodle_user_id,
    closesAt: row.closes_at,
    agreedUntil: row.agreed_until,
    draftAcceptedBy: row.draft_accepted_by,
    isBegun: row.is_begun,
    tasks: row.tasks,
  };
}
