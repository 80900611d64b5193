// The activities of a course that can be chosen: what stands on its page beside the assessment itself.
import type { MoodleDoor } from '../../../services/moodle/moodle-door.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';

/** One of them. `id` is Moodle's number of it on the course page. */
export interface Activity {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
}

/** The activities in the order of the course, or in words why Moodle does not tell them. */
export async function activitiesOf(
  moodle: MoodleDoor,
  { moodleCourseId, tasks }: StoredWindow,
): Promise<readonly Activity[] | string> {
  const assessment = new Set(tasks.map(({ cmid }) => cmid));
  try {
    const sections = await moodle.courseContents(moodleCourseId);
    return sections
      .flatMap(({ modules }) => modules)
      .filter(({ courseModuleId, kind }) => !assessment.has(courseModuleId) && kind !== 'label')
      .map(({ courseModuleId, name, kind }) => ({ id: courseModuleId, name, kind }));
  } catch (error) {
    if (error instanceof MoodleFailure) return error.what;
    throw error;
  }
}

/** How an activity that was chosen earlier reads, also where Moodle does not show it now. */
export function activityName(activities: readonly Activity[], id: number): string {
  return activities.find((activity) => activity.id === id)?.name ?? `Moodle activity ${String(id)}`;
}
