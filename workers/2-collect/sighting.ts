// Keeps what Moodle was last seen to hold of each person: for reminders, for pages, and to notice changes after intake.
import { z } from 'zod';
import type { Tx } from '../../services/database/database.ts';
import { filesSeen } from '../../services/intake-copy/seen-file.ts';
import type { Submission as MoodleSubmission } from '../../services/moodle/submission-reply.ts';

/** One person in one assignment as seen. */
export interface Sighting {
  readonly assignmentId: number;
  readonly moodleUserId: number;
  readonly listed: boolean;
  readonly suspended: boolean;
  readonly row: MoodleSubmission | undefined;
  readonly cutoff: Date | null;
  readonly extension: Date | null;
}

/** Writes sightings over earlier ones. */
export async function keepSightings(tx: Tx, sightings: readonly Sighting[], at: Date): Promise<void> {
  if (sightings.length === 0) return;
  await tx.query(
    `insert into sighting (assignment_id, moodle_user_id, listed, suspended, status, moodle_submission_id, attempt_number, time_modified,
       cutoff_at, extension_until, files, seen_at)
     select (s->>'assignmentId')::int, (s->>'moodleUserId')::int, (s->>'listed')::boolean, (s->>'suspended')::boolean, s->>'status',
       (s->>'submissionId')::int, (s->>'attempt')::int, (s->>'timeModified')::timestamptz, (s->>'cutoff')::timestamptz,
       (s->>'extension')::timestamptz, s->'files', $2
     from jsonb_array_elements($1::jsonb) as s
     on conflict (assignment_id, moodle_user_id) do update set listed = excluded.listed, suspended = excluded.suspended,
       status = excluded.status, moodle_submission_id = excluded.moodle_submission_id, attempt_number = excluded.attempt_number,
       time_modified = excluded.time_modified, cutoff_at = coalesce(excluded.cutoff_at, sighting.cutoff_at),
       extension_until = coalesce(excluded.extension_until, sighting.extension_until),
       files = excluded.files, seen_at = excluded.seen_at`,
    [JSON.stringify(sightings.map(flat)), at],
  );
}

function flat({ row, ...rest }: Sighting) {
  return {
    ...rest,
    status: row?.rawStatus ?? '',
    submissionId: row?.id ?? null,
    attempt: row?.attemptNumber ?? null,
    timeModified: row?.timeModified ?? null,
    files: row === undefined ? [] : filesSeen(row),
  };
}

const handedIn = z.array(
  z.object({
    assignment_id: z.number(),
    moodle_user_id: z.number(),
    attempt_number: z.number(),
    time_modified: z.date(),
  }),
);

/** Who was seen to have submitted before, so that work removed in Moodle afterwards is never taken for nothing (R76). */
export async function seenSubmitted(
  tx: Tx,
  assignmentIds: readonly number[],
): Promise<ReadonlyMap<string, { attempt: number; timeModified: Date }>> {
  const rows: unknown = await tx.query(
    `select assignment_id, moodle_user_id, attempt_number, time_modified from sighting
     where assignment_id = any($1) and status = 'submitted' and attempt_number is not null and time_modified is not null`,
    [assignmentIds],
  );
  return new Map(
    handedIn
      .parse(rows)
      .map((row) => [
        sightingKey(row.assignment_id, row.moodle_user_id),
        { attempt: row.attempt_number, timeModified: row.time_modified },
      ]),
  );
}

/** The key of one person in one assignment. */
export const sightingKey = (assignmentId: number, moodleUserId: number): string =>
  `${String(assignmentId)}:${String(moodleUserId)}`;
