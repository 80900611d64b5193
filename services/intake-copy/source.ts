// Where one script's files come from: the row that was seen at the comparison, or, after a failure, Moodle asked afresh.
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { MoodleDoor } from '../moodle/moodle-door.ts';
import type { Submission as MoodleSubmission } from '../moodle/submission-reply.ts';
import { filesSeen, type SeenFile } from './seen-file.ts';

/** One Moodle attempt to copy. */
export interface Source {
  readonly moodleSubmissionId: number;
  readonly attemptNumber: number;
  readonly status: string;
  readonly timeModified: Date;
  readonly files: readonly SeenFile[];
}

const seen = z.array(
  z.object({
    status: z.string(),
    moodle_submission_id: z.number(),
    attempt_number: z.number(),
    time_modified: z.date(),
    files: z.array(
      z.object({
        area: z.string(),
        filepath: z.string(),
        filename: z.string(),
        filesize: z.number(),
        mimetype: z.string(),
        timeModified: z.string(),
        fileurl: z.string(),
        text: z.string().optional(),
      }),
    ),
  }),
);

/** The attempt as last seen; undefined where nothing was. */
export async function sourceSeen(
  database: Database,
  assignmentId: number,
  userId: number,
): Promise<Source | undefined> {
  const rows: unknown = await database.query(
    `select status, moodle_submission_id, attempt_number, time_modified, files from sighting
     where assignment_id = $1 and moodle_user_id = $2 and moodle_submission_id is not null`,
    [assignmentId, userId],
  );
  const row = seen.parse(rows)[0];
  if (row === undefined) return undefined;
  const {
    moodle_submission_id: moodleSubmissionId,
    attempt_number: attemptNumber,
    time_modified: timeModified,
    status,
    files,
  } = row;
  return { moodleSubmissionId, attemptNumber, timeModified, status, files };
}

/** The attempt as Moodle has it now; of a reopened one, the attempt before it. */
export async function sourceNow(moodle: MoodleDoor, assignmentId: number, userId: number): Promise<Source | undefined> {
  const status = await moodle.submissionStatus(assignmentId, userId);
  const latest = status.lastAttempt?.submission;
  if (latest === null || latest === undefined) return undefined;
  if (latest.status !== 'reopened') return sourceOf(latest);
  const earlier = status.previousAttempts.find(
    ({ attemptNumber }) => attemptNumber === latest.attemptNumber - 1,
  )?.submission;
  return earlier === null || earlier === undefined ? undefined : sourceOf(earlier);
}

function sourceOf(row: MoodleSubmission): Source {
  return {
    moodleSubmissionId: row.id,
    attemptNumber: row.attemptNumber,
    status: row.rawStatus,
    timeModified: row.timeModified,
    files: filesSeen(row),
  };
}
