// Reads the submissions that the check concerns, with what was found of each and what is waited for.
import { z } from 'zod';
import { submissionSchema, type SubmissionState } from '../../domain/submission/submission.ts';
import type { Database } from '../../services/database/database.ts';

/** One submission. */
export interface QueuedCheck {
  readonly id: string;
  readonly windowId: string;
  readonly name: string;
  readonly candidate: string;
  readonly unit: string;
  readonly state: SubmissionState;
  /** Requirements that are not met, and that nobody has decided; both 0 while the machine has not read it. */
  readonly notMet: number;
  readonly open: number;
  readonly checked: number;
  /** Of the last request for correction. */
  readonly round: number;
  readonly dueAt: Date | null;
  readonly returnedAs: string | null;
}

const rows = z.array(
  z.object({
    id: z.string(),
    window_id: z.string(),
    name: z.string(),
    candidate_number: z.string(),
    unit: z.string(),
    state: z.string(),
    facts: z.record(z.string(), z.unknown()),
    not_met: z.coerce.number(),
    open: z.coerce.number(),
    checked: z.coerce.number(),
    round: z.number().nullable(),
    due_at: z.date().nullable(),
    returned_as: z.string().nullable(),
  }),
);

/** Everything received of one window, or of all; by close, then family name. */
export async function queuedChecks(database: Database, windowId: string | null): Promise<readonly QueuedCheck[]> {
  const found: unknown = await database.query(
    `select s.id, e.window_id, p.given_name || ' ' || p.family_name as name, e.candidate_number, s.unit, s.state, s.facts, r.not_met, r.open,
       r.checked, c.round, c.due_at, c.returned_as
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id join submission_window w on w.id = e.window_id
     cross join lateral (select count(*) filter (where q.result = 'not-met' and q.requirement <> 'engagement') as not_met, count(*) filter (where q.result is null) as open,
       count(*) as checked from requirement_result q where q.submission_id = s.id) r
     left join lateral (select x.round, x.due_at, x.returned_as from correction x where x.submission_id = s.id order by x.round desc limit 1) c on true
     where ($1::uuid is null or w.id = $1) and w.kind = 'final' and w.state in ('collecting', 'collected') and s.facts ? 'copyIds'
     order by w.closes_at, p.family_name, p.given_name, e.candidate_number, s.unit`,
    [windowId],
  );
  return rows.parse(found).map((row) => ({
    id: row.id,
    windowId: row.window_id,
    name: row.name,
    candidate: row.candidate_number,
    unit: row.unit,
    state: submissionSchema.parse({ ...row.facts, state: row.state }).state,
    notMet: row.not_met,
    open: row.open,
    checked: row.checked,
    round: row.round ?? 0,
    dueAt: row.due_at,
    returnedAs: row.returned_as,
  }));
}
