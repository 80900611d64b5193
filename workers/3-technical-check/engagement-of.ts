// What is known of a participant's engagement with the course, for a person to confirm at the check (R36, R38, R39, R208).
import { doneInMoodle, engagementFigure, isDone, type TrackedActivity } from '../../domain/engagement/engagement.ts';
import type { EngagementFound } from '../../domain/engagement/evidence.ts';
import { coverSessions } from '../../domain/engagement/sessions.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import type { CheckedSubmission } from '../../services/register/checked-submission.ts';
import { attendedBy } from '../../services/register/engagement/attendance.ts';
import { sessionsOf } from '../../services/register/engagement/sessions.ts';
import type { Surroundings } from '../job.ts';

/** What was found with its evidence (R40); null where the programme asks for none or nothing can be told. */
export async function engagementOf(around: Surroundings, one: CheckedSubmission): Promise<EngagementFound | null> {
  return one.programme.caseStudy === null ? bySessions(around, one) : byActivities(around, one);
}

/** Of a 2019 course: its sessions, in the room or online. */
async function bySessions(around: Surroundings, one: CheckedSubmission): Promise<EngagementFound | null> {
  const sessions = await sessionsOf(around.database, one.stored.cohortId);
  const attended = await attendedBy(around.database, one.personId);
  const isOnline = sessions.some(({ modules }) => modules.length > 0);
  const activities = isOnline ? await activitiesOf(around, one) : [];
  // Moodle was away: what was not heard is not missing, and a person looks.
  if (activities === null && one.moodleUserId !== null) return null;
  return coverSessions(sessions, attended, activities ?? []);
}

/** Of a reformed course: what Moodle tracks of it beside the assessment. */
async function byActivities(around: Surroundings, one: CheckedSubmission): Promise<EngagementFound | null> {
  const activities = (await activitiesOf(around, one)) ?? [];
  const assessment = new Set(one.stored.tasks.map(({ cmid }) => cmid));
  const figure = engagementFigure(activities, assessment, new Set(one.terms.compulsoryActivities));
  if (figure === null) return null;
  const done = activities.filter((activity) => isDone(activity) && !assessment.has(activity.courseModuleId));
  return { ...figure, sessions: [], evidence: done.map(doneInMoodle) };
}

/** Null where Moodle cannot tell. A Moodle that is away or refuses holds no check up: the answer is a person's in any case. */
async function activitiesOf(
  { moodle, log }: Surroundings,
  { moodleUserId, stored }: CheckedSubmission,
): Promise<readonly TrackedActivity[] | null> {
  if (moodleUserId === null) return null;
  try {
    return await moodle.activitiesCompletion(stored.moodleCourseId, moodleUserId);
  } catch (error) {
    if (!(error instanceof MoodleFailure)) throw error;
    log.warn({ err: error.message }, 'Moodle does not tell the completion of the course');
    return null;
  }
}
