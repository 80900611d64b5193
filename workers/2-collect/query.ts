// Reads what intake works on: the expected submissions of a window and what was agreed for each.
import { z } from 'zod';
import type { CopyTaken } from '../../domain/intake/changed-since.ts';
import type { Database, Tx } from '../../services/database/database.ts';

/** One submission as intake sees it. */
export interface Expected {
  readonly id: string;
  readonly unit: string;
  readonly state: string;
  readonly entryId: string;
  readonly moodleUserId: number | null;
  /** The end of the latest extension agreed here. */
  readonly agreedUntil: Date | null;
  /** The admin who accepted the draft found at close. */
  readonly draftAcceptedBy: string | null;
}

const rows = z.array(
  z.object({
    id: z.string(),
    unit: z.string(),
    state: z.string(),
    entry_id: z.string(),
    moodle_user_id: z.number().nullable(),
    agreed_until: z.date().nullable(),
    draft_accepted_by: z.string().nullable(),
  }),
);

/** The submissions of a window, or only those named, in the stable order of candidate number and unit. */
export async function expectedIn(
  database: Database | Tx,
  windowId: string,
  only?: readonly string[],
): Promise<readonly Expected[]> {
  const found: unknown = await database.query(
    `select s.id, s.unit, s.state, s.entry_id, p.moodle_user_id,
       (select max(a.until_at) from agreement a where a.entry_id = e.id and a.kind = 'extension' and coalesce(a.unit, s.unit) = s.unit) as agreed_until,
       (select a.agreed_by from agreement a where a.entry_id = e.id and a.kind = 'draft' and a.unit = s.unit order by a.agreed_at limit 1) as draft_accepted_by
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where e.window_id = $1 and ($2::uuid[] is null or s.id = any($2)) order by e.candidate_number, s.unit`,
    [windowId, only ?? null],
  );
  return rows.parse(found).map((row) => ({
    id: row.id,
    unit: row.unit,
    state: row.state,
    entryId: row.entry_id,
    moodleUserId: row.moodle_user_id,
    agreedUntil: row.agreed_until,
    draftAcceptedBy: row.draft_accepted_by,
  }));
}

/** The window a submission belongs to. */
export async function windowOf(database: Database | Tx, submissionId: string): Promise<string> {
  const found: { window_id: string }[] = await database.query(
    'select e.window_id from submission s join entry e on e.id = s.entry_id where s.id = $1',
    [submissionId],
  );
  const row = found[0];
  if (row === undefined) throw new Error(`There is no submission ${submissionId}.`);
  return row.window_id;
}

/** A copy in use, and whose it is. */
export interface CopyInUse {
  readonly submissionId: string;
  readonly assignmentId: number;
  readonly moodleUserId: number;
  readonly takenAt: Date;
  readonly taken: CopyTaken;
}

const copyRows = z.array(
  z.object({
    submission_id: z.string(),
    assignment_id: z.number(),
    moodle_user_id: z.number(),
    moodle_submission_id: z.number(),
    attempt_number: z.number(),
    time_modified: z.date(),
    taken_at: z.date(),
  }),
);

/** The copies that a window's submissions stand on, and that no open problem speaks of yet. */
export async function copiesIn(tx: Tx, windowId: string): Promise<readonly CopyInUse[]> {
  const found: unknown = await tx.query(
    `select c.submission_id, c.assignment_id, p.moodle_user_id, c.moodle_submission_id, c.attempt_number, c.time_modified, c.taken_at
     from copy c join submission s on s.id = c.submission_id and s.facts->'copyIds' ? c.id::text
     join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where e.window_id = $1 and p.moodle_user_id is not null and c.moodle_status = 'submitted'
       -- What was opened for a correction differs from our copy because we asked for it.
       and not exists (select 1 from correction y where y.submission_id = s.id and (y.outcome <> 'returned' or y.returned_as = 'draft'))
       and not exists (select 1 from problem x where x.kind = 'changed-after-intake' and x.subject = s.id::text and x.raised_at >= c.taken_at)
     order by e.candidate_number, c.task_id`,
    [windowId],
  );
  return copyRows.parse(found).map((row) => ({
    submissionId: row.submission_id,
    assignmentId: row.assignment_id,
    moodleUserId: row.moodle_user_id,
    takenAt: row.taken_at,
    taken: {
      submissionId: row.moodle_submission_id,
      attempt: row.attempt_number,
      timeModified: row.time_modified,
      files: new Map(),
    },
  }));
}

/** How many copies of submitted work a window's submissions stand on. */
export async function countCopies(tx: Tx, windowId: string): Promise<number> {
  const found: { n: string }[] = await tx.query(
    `select count(*) as n from copy c join submission s on s.id = c.submission_id and s.facts->'copyIds' ? c.id::text
     join entry e on e.id = s.entry_id where e.window_id = $1 and c.moodle_status = 'submitted'`,
    [windowId],
  );
  return Number(found[0]?.n ?? 0);
}
