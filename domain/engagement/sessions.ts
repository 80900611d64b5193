// Engagement with a 2019 course (R36): every session attended, or its online modules completed and its learning log uploaded, or of both.
import { doneInMoodle, isDone, type TrackedActivity } from './engagement.ts';
import type { EngagementFound, Evidence } from './evidence.ts';

/** A face-to-face session. `modules` and `logs` are the Moodle activities that stand in for it; without a log there is no other way. */
export interface CourseSession {
  readonly id: string;
  readonly name: string;
  readonly modules: readonly number[];
  readonly logs: readonly number[];
}

/** That somebody was there, by whose word. */
export interface Attended {
  readonly sessionId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Which sessions are covered, how, and by what evidence (R36, R40); null where no sessions are listed. */
export function coverSessions(
  sessions: readonly CourseSession[],
  attended: readonly Attended[],
  activities: readonly TrackedActivity[],
): EngagementFound | null {
  if (sessions.length === 0) return null;
  const covered = sessions.map((session) => coverOne(session, attended, activities));
  return {
    completed: covered.filter(({ by }) => by !== null).length,
    tracked: sessions.length,
    tasks: null,
    sessions: covered.map(({ name, by }) => ({ name, by })),
    evidence: covered.flatMap(({ evidence }) => [...evidence]),
  };
}

interface Covered {
  readonly name: string;
  readonly by: EngagementFound['sessions'][number]['by'];
  readonly evidence: readonly Evidence[];
}

function coverOne(
  { id, name, modules, logs }: CourseSession,
  attended: readonly Attended[],
  activities: readonly TrackedActivity[],
): Covered {
  const there = attended.find(({ sessionId }) => sessionId === id);
  if (there !== undefined) {
    const { recordedBy, recordedAt } = there;
    return {
      name,
      by: 'attended',
      evidence: [{ what: `session:${id}`, who: recordedBy, at: recordedAt.toISOString() }],
    };
  }
  const asked = [...new Set([...modules, ...logs])];
  const done = activities.filter((activity) => asked.includes(activity.courseModuleId) && isDone(activity));
  const isWhole = modules.length > 0 && logs.length > 0 && done.length === asked.length;
  return { name, by: isWhole ? 'online' : null, evidence: done.map(doneInMoodle) };
}
