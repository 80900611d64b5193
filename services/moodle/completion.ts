// What Moodle counts as completed, one person a call.
import { z } from 'zod';
import { MoodleFailure } from './moodle-failure.ts';
import { instant, int, yesNo } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const states = ['incomplete', 'complete', 'passed', 'failed'] as const;

const activity = z
  .object({ cmid: int, modname: z.string(), instance: int, state: int, timecompleted: instant, tracking: int })
  .transform((row) => ({
    courseModuleId: row.cmid,
    kind: row.modname,
    instanceId: row.instance,
    state: states[row.state] ?? 'unknown',
    completedAt: row.timecompleted,
    /** False: Moodle does not track this activity at all. */
    isTracked: row.tracking !== 0,
  }));

const activities = z.object({ statuses: z.array(activity) });

const course = z.object({
  completionstatus: z.object({
    completed: yesNo,
    completions: z.array(z.object({ title: z.string(), complete: yesNo, timecompleted: instant })),
  }),
});

/** One activity's completion. */
export type ActivityCompletion = z.infer<typeof activity>;
/** A course's completion with its criteria. */
export type CourseCompletion = {
  completed: boolean;
  criteria: { title: string; complete: boolean; completedAt: Date | null }[];
};

/** Calls about completion. */
export type CompletionCalls = {
  /** @throws MoodleFailure */
  activitiesCompletion: (courseId: number, userId: number) => Promise<ActivityCompletion[]>;
  /** Null where the course has no completion criteria. @throws MoodleFailure */
  courseCompletion: (courseId: number, userId: number) => Promise<CourseCompletion | null>;
};

/** Those calls over a wire. */
export const completionCalls = (wire: MoodleWire): CompletionCalls => ({
  async activitiesCompletion(courseId: number, userId: number): Promise<ActivityCompletion[]> {
    const params = { courseid: courseId, userid: userId };
    return (await wire.call('core_completion_get_activities_completion_status', params, activities)).statuses;
  },
  async courseCompletion(courseId: number, userId: number): Promise<CourseCompletion | null> {
    try {
      const params = { courseid: courseId, userid: userId };
      const { completionstatus } = await wire.call('core_completion_get_course_completion_status', params, course);
      const criteria = completionstatus.completions.map(({ title, complete, timecompleted }) => ({
        title,
        complete,
        completedAt: timecompleted,
      }));
      return { completed: completionstatus.completed, criteria };
    } catch (error) {
      if (error instanceof MoodleFailure && error.errorcode === 'cannotviewreport') return null;
      throw error;
    }
  },
});
