// Reads every submission of a window with its place in the intake's sum: what overview, intake, lists and reports all count from.
import { z } from 'zod';
import type { IntakeStanding } from '../../domain/intake/reconcile.ts';
import { defaultRetries } from '../../domain/intake/retry-gaps.ts';
import { standingOf } from '../../domain/intake/standing-of.ts';
import { submissionSchema, type SubmissionState } from '../../domain/submission/submission.ts';
import type { Database, Tx } from '../database/database.ts';

/** One submission as lists show it. */
export interface IntakeLine {
  readonly submissionId: string;
  readonly personId: string;
  readonly name: string;
  readonly candidate: string;
  readonly unit: string;
  readonly state: SubmissionState;
  readonly standing: IntakeStanding;
  readonly since: Date;
  readonly files: number;
  /** The latest attempt that Moodle showed, 0 for the first; null where none was seen. */
  readonly attempt: number | null;
  readonly extendedUntil: Date | null;
}

const rows = z.array(
  z.object({
    submission_id: z.string(),
    person_id: z.string(),
    name: z.string(),
    candidate_number: z.string(),
    unit: z.string(),
    state: z.string(),
    facts: z.record(z.string(), z.unknown()),
    changed_at: z.date(),
    files: z.coerce.number(),
    attempt: z.number().nullable(),
    extended_until: z.date().nullable(),
    copy_fails: z.boolean(),
  }),
);

/** All submissions of a window, or one person's, in the stable order of family name, candidate number and unit. */
export async function intakeLines(
  database: Database | Tx,
  windowId: string,
  now: Date,
  personId: string | null = null,
): Promise<readonly IntakeLine[]> {
  const found: unknown = await database.query(
    `select s.id as submission_id, p.id as person_id, p.given_name || ' ' || p.family_name as name, e.candidate_number, s.unit, s.state,
       s.facts, s.changed_at, (select count(*) from copy c join copied_file f on f.copy_id = c.id where c.submission_id = s.id and s.facts->'copyIds' ? c.id::text) as files,
       g.attempt, case when greatest(g.extended, a.agreed) > w.closes_at then greatest(g.extended, a.agreed) end as extended_until,
       exists (select 1 from outbox o where o.job = 'copy-submission' and o.key = s.id::text and o.done_at is null and o.attempts > $2)
         or exists (select 1 from problem q where q.kind = 'unseen' and q.subject = s.id::text and q.resolved_at is null
           and q.detail->>'because' in ('vanished', 'removed-after-hand-in', 'moodle-incomplete')) as copy_fails
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id join submission_window w on w.id = e.window_id
     left join lateral (select max(x.attempt_number) as attempt, max(greatest(x.extension_until, x.cutoff_at)) as extended
       from sighting x join window_task t on t.assignment_id = x.assignment_id and t.window_id = w.id and t.unit = s.unit
       where x.moodle_user_id = p.moodle_user_id) g on true
     left join lateral (select max(y.until_at) as agreed from agreement y where y.entry_id = e.id and y.kind = 'extension'
       and coalesce(y.unit, s.unit) = s.unit) a on true
     where e.window_id = $1 and ($3::uuid is null or p.id = $3) order by p.family_name, p.given_name, e.candidate_number, s.unit`,
    [windowId, defaultRetries, personId],
  );
  return rows.parse(found).map((row) => {
    const submission = submissionSchema.parse({ ...row.facts, state: row.state });
    return {
      submissionId: row.submission_id,
      personId: row.person_id,
      name: row.name,
      candidate: row.candidate_number,
      unit: row.unit,
      state: submission.state,
      standing: standingOf(submission, { copyFails: row.copy_fails, extendedUntil: row.extended_until }, now),
      since: row.changed_at,
      files: row.files,
      attempt: row.attempt,
      extendedUntil: row.extended_until,
    };
  });
}
