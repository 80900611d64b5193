// Where one script's files come from: the row that was seen at the comparison, or, after a failure, Moodle asked afresh.
import { z } from 'zod';
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

/** An attempt as it stands in a row of ours, made into JSON by the query. */
export const seenSource: z.ZodType<Source> = z.object({
  moodleSubmissionId: z.number(),
  attemptNumber: z.number(),
  status: z.string(),
  timeModified: z.coerce.date(),
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
});

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
