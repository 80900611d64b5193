// Everything about one person in one assignment: the current attempt, earlier ones, extension, feedback. For detail, not for lists.
import { z } from 'zod';
import { grade, instant, int, yesNo } from './reply-parts.ts';
import { editorText, filesOf, plugins, submission } from './submission-reply.ts';
import type { MoodleWire } from './wire.ts';

const storedGrade = z
  .object({ userid: int, attemptnumber: int, grader: int, grade, timemodified: instant })
  .transform((row) => ({
    userId: row.userid,
    attemptNumber: row.attemptnumber,
    grader: row.grader,
    grade: row.grade,
    timeModified: row.timemodified,
  }));

const lastAttempt = z
  .object({
    submission: submission.optional(),
    teamsubmission: submission.optional(),
    extensionduedate: instant,
    locked: yesNo,
    graded: yesNo,
    caneditowner: yesNo.default(false),
    blindmarking: yesNo.default(false),
    gradingstatus: z.string(),
    usergroups: z.array(int).default([]),
    submissiongroup: int.nullish(),
  })
  .transform((row) => ({
    submission: row.submission ?? null,
    /** In a team submission the files are here. */
    teamSubmission: row.teamsubmission ?? null,
    extensionDue: row.extensionduedate,
    isLocked: row.locked,
    isGraded: row.graded,
    /** Whether the participant may edit now; Moodle's `canedit` would be about us. */
    participantMayEdit: row.caneditowner,
    isBlind: row.blindmarking,
    gradingStatus: row.gradingstatus,
    groupIds: row.usergroups,
    submissionGroupId: row.submissiongroup ?? null,
  }));

const feedback = z
  .object({ grade: storedGrade.optional(), gradefordisplay: z.string().nullish(), gradeddate: instant, plugins })
  .transform((row) => ({
    grade: row.grade ?? null,
    /** The scale's word or the points, as Moodle shows them (HTML). */
    gradeForDisplay: row.gradefordisplay ?? null,
    gradedAt: row.gradeddate,
    comment: editorText(row.plugins, 'comments'),
    files: filesOf(row.plugins),
  }));

const previousAttempt = z
  .object({
    attemptnumber: int,
    submission: submission.optional(),
    grade: storedGrade.optional(),
    feedbackplugins: plugins,
  })
  .transform((row) => ({
    attemptNumber: row.attemptnumber,
    submission: row.submission ?? null,
    grade: row.grade ?? null,
    comment: editorText(row.feedbackplugins, 'comments'),
  }));

const reply = z
  .object({
    lastattempt: lastAttempt.optional(),
    feedback: feedback.optional(),
    previousattempts: z.array(previousAttempt).default([]),
  })
  .transform((row) => ({
    lastAttempt: row.lastattempt ?? null,
    feedback: row.feedback ?? null,
    previousAttempts: row.previousattempts,
  }));

/** One person's whole story in one assignment. `feedback` is absent until release. */
export type SubmissionDetail = z.infer<typeof reply>;
/** A grade as stored with an attempt. */
export type AttemptGrade = z.infer<typeof storedGrade>;

/** Calls about one person's submission. */
export type SubmissionStatusCalls = {
  /** Note that asking creates a `new` row for a person without one. @throws MoodleFailure */
  submissionStatus: (assignmentId: number, userId: number) => Promise<SubmissionDetail>;
};

/** Those calls over a wire. */
export const submissionStatusCalls = (wire: MoodleWire): SubmissionStatusCalls => ({
  submissionStatus: (assignmentId: number, userId: number): Promise<SubmissionDetail> =>
    wire.call('mod_assign_get_submission_status', { assignid: assignmentId, userid: userId }, reply),
});
