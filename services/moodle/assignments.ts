// The settings of a course's assignments, which decide whether a window can be run on them.
import { z } from 'zod';
import { htmlName, instant, int, warnings, yesNo } from './reply-parts.ts';
import { failureOf } from './sort-failure.ts';
import type { MoodleWire } from './wire.ts';

const config = z.object({ plugin: z.string(), subtype: z.string(), name: z.string(), value: z.string() });

const assignment = z
  .object({
    id: int,
    cmid: int,
    course: int,
    name: htmlName,
    allowsubmissionsfromdate: instant,
    duedate: instant,
    cutoffdate: instant,
    gradingduedate: instant,
    grade: int,
    submissiondrafts: yesNo,
    requiresubmissionstatement: yesNo,
    teamsubmission: yesNo,
    blindmarking: yesNo,
    revealidentities: yesNo,
    markingworkflow: yesNo,
    markingallocation: yesNo,
    sendnotifications: yesNo,
    sendstudentnotifications: yesNo,
    attemptreopenmethod: z.string(),
    maxattempts: int,
    configs: z.array(config).default([]),
  })
  .transform((row) => ({
    id: row.id,
    courseModuleId: row.cmid,
    courseId: row.course,
    name: row.name,
    opens: row.allowsubmissionsfromdate,
    due: row.duedate,
    /** Null: blank, so Moodle takes submissions for ever. User and group overrides are not here. */
    cutOff: row.cutoffdate,
    gradingDue: row.gradingduedate,
    marking:
      row.grade < 0
        ? { by: 'scale' as const, scaleId: -row.grade }
        : row.grade > 0
          ? { by: 'points' as const, maximum: row.grade }
          : { by: 'nothing' as const },
    /** Participants press "Submit assignment"; until then a submission is a draft. */
    hasSubmitButton: row.submissiondrafts,
    needsStatement: row.requiresubmissionstatement,
    isTeamSubmission: row.teamsubmission,
    isBlind: row.blindmarking,
    identitiesRevealed: row.revealidentities,
    hasWorkflow: row.markingworkflow,
    hasAllocation: row.markingallocation,
    notifiesGraders: row.sendnotifications,
    /** The default of "Notify student" in Moodle's own form. */
    notifiesParticipants: row.sendstudentnotifications,
    attemptReopening: row.attemptreopenmethod,
    /** -1 means no limit. */
    maximumAttempts: row.maxattempts,
    configs: row.configs,
  }));

/** An assignment's settings; `id` is the assignment id that all other calls take, not the course-module id. */
export type MoodleAssignment = z.infer<typeof assignment>;

const reply = z.object({ courses: z.array(z.object({ id: int, assignments: z.array(assignment) })), warnings });

/** A plugin setting, for example `('file', 'maxfilesubmissions')`; null where it is not set. */
export const assignmentConfig = (
  { configs }: Pick<MoodleAssignment, 'configs'>,
  plugin: string,
  name: string,
  subtype = 'assignsubmission',
): string | null =>
  configs.find((row) => row.plugin === plugin && row.name === name && row.subtype === subtype)?.value ?? null;

const moodleFunction = 'mod_assign_get_assignments';

/** Calls about assignments. */
export type AssignmentCalls = {
  /** All assignments of these courses. @throws MoodleFailure; `notreadable` where Moodle left a course out */
  assignments: (courseIds: readonly number[]) => Promise<MoodleAssignment[]>;
};

/** Those calls over a wire. */
export const assignmentCalls = (wire: MoodleWire): AssignmentCalls => ({
  async assignments(courseIds: readonly number[]): Promise<MoodleAssignment[]> {
    const found: MoodleAssignment[] = [];
    const seen = new Set<number>();
    // Without this flag Moodle gives a service user who is not enrolled no course at all.
    const fixed = { includenotenrolledcourses: true };
    for (const pack of wire.split(courseIds, fixed, (id) => id)) {
      const { courses } = await wire.call(moodleFunction, { ...fixed, courseids: pack }, reply);
      for (const course of courses) {
        seen.add(course.id);
        found.push(...course.assignments);
      }
    }
    const missing = courseIds.filter((id) => !seen.has(id));
    if (missing.length > 0) throw failureOf(moodleFunction, 'notreadable', { where: `Course ${missing.join(', ')}.` });
    return found;
  },
});
