/** A played tutor: extensions, overrides, further attempts and enrolments, by web service where there is one. */
import { z } from 'zod';
import type { TutorAct } from '../cohort/action.ts';
import { callMoodle, type MoodleDoor } from './call-moodle.ts';
import { actInMoodle } from './sandbox-control.ts';

/** Whom and what an act is about. `assignmentId` is null where it is about the whole person. */
export interface About {
  readonly courseId: number;
  readonly assignmentId: number | null;
  readonly userId: number;
}

const unixSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

async function write(
  door: MoodleDoor,
  wsfunction: string,
  params: Readonly<Record<string, string | number>>,
): Promise<void> {
  const reply = await callMoodle(door, wsfunction, params);
  // A write answers null or an empty list; a list of warnings means that it was not done.
  const warned = z.array(z.unknown()).safeParse(reply);
  if (warned.success && warned.data.length > 0) throw new Error(`${wsfunction} was not done: ${JSON.stringify(reply)}`);
}

async function actOnWork(door: MoodleDoor, act: TutorAct, assignmentId: number, userId: number): Promise<void> {
  const one = { assignmentid: assignmentId, 'userids[0]': userId };
  if (act.kind === 'extend')
    await write(door, 'mod_assign_save_user_extensions', { ...one, 'dates[0]': unixSeconds(act.until) });
  if (act.kind === 'revert') await write(door, 'mod_assign_revert_submissions_to_draft', one);
  if (act.kind === 'override') {
    await actInMoodle(door.url, {
      act: 'grantOverride',
      assignmentid: assignmentId,
      userid: userId,
      cutoffdate: act.cutoff.toISOString(),
    });
  }
  if (act.kind === 'another-attempt') {
    await write(door, 'mod_assign_save_grade', {
      assignmentid: assignmentId,
      userid: userId,
      grade: -1,
      attemptnumber: -1,
      addattempt: 1,
      workflowstate: 'notmarked',
      applytoall: 0,
      'plugindata[assignfeedbackcomments_editor][text]': '',
      'plugindata[assignfeedbackcomments_editor][format]': 1,
    });
  }
}

/** Does it. Throws where Moodle would not, or where an act on a person's work names no assignment. */
export async function playTutor(door: MoodleDoor, act: TutorAct, about: About): Promise<void> {
  if (act.kind === 'suspend' || act.kind === 'unenrol') {
    const kind = act.kind === 'suspend' ? 'suspendEnrolment' : 'unenrol';
    await actInMoodle(door.url, { act: kind, courseid: about.courseId, userid: about.userId });
    return;
  }
  if (about.assignmentId === null) throw new RangeError(`a tutor cannot ${act.kind} without an assignment`);
  await actOnWork(door, act, about.assignmentId, about.userId);
}
