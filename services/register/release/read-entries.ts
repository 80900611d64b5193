// Reads a window's entries as a release sees them: states, confirmed outcomes, holds, dates told, batches.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { EntryToRelease, UnitToRelease } from '../../../domain/release/dry-run.ts';
import { holdKinds } from '../../../domain/release/hold.ts';
import { submissionSchema, type SubmissionState } from '../../../domain/submission/submission.ts';
import type { Database, Tx } from '../../database/database.ts';
import { currentOutcome, toldBefore } from './current-outcome.ts';

const states: readonly SubmissionState[] = submissionSchema.options.map((option) => option.shape.state.value);
const isState = (text: string): text is SubmissionState => states.some((state) => state === text);

const rows = z.array(
  z.object({
    id: z.string(),
    candidate: z.string(),
    person_id: z.string(),
    name: z.string(),
    has_trn: z.boolean(),
    holds: z.array(z.enum(holdKinds)),
    results_on: z.string().refine(isLocalDate).nullable(),
    approved: z.boolean(),
    units: z.array(
      z.object({
        submissionId: z.string(),
        unit: z.string(),
        state: z.string().refine(isState),
        result: z.enum(['pass', 'fail']).nullable(),
        failedBefore: z.boolean(),
        firstMarkerId: z.string().nullable(),
        readHash: z.string().nullable(),
      }),
    ),
  }),
);

/** A unit with the fingerprint of the feedback that was read, or null. */
export interface ReadUnit extends UnitToRelease {
  readonly readHash: string | null;
}

/** An entry with whose it is. */
export interface ReadEntry extends EntryToRelease {
  readonly units: readonly ReadUnit[];
  readonly personId: string;
  readonly name: string;
  readonly hasTrn: boolean;
}

/** The entries of a window by candidate number, or those named, with whatever was confirmed and read taken as it stands. */
export async function readEntries(
  database: Database | Tx,
  windowId: string,
  entryIds: readonly string[] | null = null,
): Promise<readonly ReadEntry[]> {
  const found: unknown = await database.query(
    `select e.id, e.candidate_number as candidate, p.id as person_id, p.given_name || ' ' || p.family_name as name, p.trn is not null as has_trn,
       array(select h.kind from hold h where h.entry_id = e.id and h.closed_at is null order by h.kind) as holds,
       (select d.results_on::text from result_date d where d.entry_id = e.id order by d.set_at desc, d.results_on desc limit 1) as results_on,
       exists (select 1 from release_member m where m.entry_id = e.id and m.state = 'approved') as approved,
       (select coalesce(json_agg(json_build_object('submissionId', s.id, 'unit', s.unit, 'state', s.state, 'result', o.result,
            'failedBefore', s.attempt > 1 or ${toldBefore('fail', 's.unit')},
            'firstMarkerId', coalesce((select k.marker_id from mark_sheet k where k.submission_id = s.id and k.kind = 'first' and k.state = 'locked' limit 1),
              (select a.person_id from allocation a where a.submission_id = s.id and a.state in ('allocated', 'started', 'done'))),
            'readHash', (select f.text_hash from feedback_reading f where f.submission_id = s.id)) order by s.unit), '[]')
          from submission s left join ${currentOutcome} o on o.submission_id = s.id where s.entry_id = e.id) as units
     from entry e join person p on p.id = e.person_id join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
     where e.window_id = $1 and ($2::uuid[] is null or e.id = any($2)) order by e.candidate_number`,
    [windowId, entryIds],
  );
  return rows.parse(found).map(({ id, person_id, has_trn, results_on, units, ...row }) => ({
    ...row,
    entryId: id,
    personId: person_id,
    hasTrn: has_trn,
    resultsOn: results_on,
    units: units.map((unit) => ({ ...unit, feedbackRead: unit.readHash !== null, outcomeStands: true })),
  }));
}
