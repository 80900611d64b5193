// What Moodle counts of a participant's course, for a person to confirm at the check (R38, R208).
import { engagementFigure, type EngagementFigure } from '../../domain/engagement/engagement.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import type { CheckedSubmission } from '../../services/register/checked-submission.ts';
import type { Surroundings } from '../job.ts';

/**
 * The figure; null where the programme asks for none or Moodle cannot tell. A Moodle that is away or refuses holds no check up:
 * the answer is a person's in any case.
 */
export async function engagementOf(
  { moodle, log }: Surroundings,
  { programme, moodleUserId, stored }: CheckedSubmission,
): Promise<EngagementFigure | null> {
  if (programme.caseStudy === null || moodleUserId === null) return null;
  try {
    const activities = await moodle.activitiesCompletion(stored.moodleCourseId, moodleUserId);
    return engagementFigure(activities, new Set(stored.tasks.map(({ cmid }) => cmid)));
  } catch (error) {
    if (!(error instanceof MoodleFailure)) throw error;
    log.warn({ err: error.message }, 'Moodle does not tell the completion of the course');
    return null;
  }
}
