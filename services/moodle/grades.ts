// The grades that an assignment holds: of the latest attempt only, so a person vanishes when a further attempt opens.
import { z } from 'zod';
import { readPerAssignment } from './per-assignment.ts';
import { grade, instant, int, warnings } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const row = z
  .object({ userid: int, attemptnumber: int, timemodified: instant, grader: int, grade })
  .transform((found) => ({
    userId: found.userid,
    attemptNumber: found.attemptnumber,
    timeModified: found.timemodified,
    grader: found.grader,
    /** Null: not graded. On a scale the 1-based position. */
    grade: found.grade,
  }));

const reply = z.object({
  assignments: z.array(
    z
      .object({ assignmentid: int, grades: z.array(row) })
      .transform((found) => ({ assignmentId: found.assignmentid, grades: found.grades })),
  ),
  warnings,
});

/** A grade that Moodle holds; the grader is the web-service user, not the assessor. */
export type MoodleGrade = z.infer<typeof row>;
/** The grades of one assignment. */
export type AssignmentGrades = { assignmentId: number; grades: MoodleGrade[] };

/** Reads grades. */
export type GradeCalls = {
  /** `since` is inclusive. @throws MoodleFailure */
  grades: (assignmentIds: readonly number[], filter?: { readonly since?: Date }) => Promise<AssignmentGrades[]>;
};

/** Those calls over a wire. */
export const gradeCalls = (wire: MoodleWire): GradeCalls => ({
  grades: (assignmentIds: readonly number[], { since }: { readonly since?: Date } = {}): Promise<AssignmentGrades[]> =>
    readPerAssignment(wire, 'mod_assign_get_grades', assignmentIds, { since }, reply, (assignmentId) => ({
      assignmentId,
      grades: [],
    })),
});
