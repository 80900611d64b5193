// The list of submissions of an assignment. Only the latest attempt of each person, in no order, never paged.
import { z } from 'zod';
import { unixSeconds } from './form-body.ts';
import { readPerAssignment } from './per-assignment.ts';
import { int, warnings } from './reply-parts.ts';
import { submission, type Submission, type SubmissionStatus } from './submission-reply.ts';
import type { MoodleWire } from './wire.ts';

const reply = z.object({
  assignments: z.array(
    z
      .object({ assignmentid: int, submissions: z.array(submission) })
      .transform((row) => ({ assignmentId: row.assignmentid, submissions: row.submissions })),
  ),
  warnings,
});

/** One assignment's rows. People who never opened the page have none: who should submit comes from `participants`. */
export type AssignmentSubmissions = { assignmentId: number; submissions: Submission[] };

/** `since` and `before` test the modification time, both inclusive, in whole seconds: overlap them. */
export type SubmissionFilter = {
  readonly status?: Exclude<SubmissionStatus, 'unknown'>;
  readonly since?: Date;
  readonly before?: Date;
};

/** Calls that list submissions. */
export type SubmissionCalls = {
  /**
   * The submissions of these assignments, in the order asked. An assignment that Moodle leaves out of its answer is a
   * failure, never "nobody submitted" (R76).
   * @throws MoodleFailure
   */
  submissions: (assignmentIds: readonly number[], filter?: SubmissionFilter) => Promise<AssignmentSubmissions[]>;
};

/** Those calls over a wire. */
export const submissionCalls = (wire: MoodleWire): SubmissionCalls => ({
  submissions(assignmentIds: readonly number[], filter: SubmissionFilter = {}): Promise<AssignmentSubmissions[]> {
    const fixed = {
      status: filter.status,
      since: filter.since,
      before: filter.before === undefined ? undefined : unixSeconds(new Date(filter.before.getTime() + 999)),
    };
    return readPerAssignment(wire, 'mod_assign_get_submissions', assignmentIds, fixed, reply, (assignmentId) => ({
      assignmentId,
      submissions: [],
    }));
  },
});
