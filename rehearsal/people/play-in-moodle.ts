/** Plays the lines of a cohort's script that happen in Moodle, each by the person whose line it is. */
import type { ScheduledAction } from '../cohort/action.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { documentsFor } from '../cohort/documents/documents-for.ts';
import { assignmentIdOf, cmidOf, courseId, userIdOf } from '../cohort/moodle-ids.ts';
import { sandboxToken, services } from '../cohort/site-seed-for.ts';
import type { MoodleDoor } from './call-moodle.ts';
import { type Answer, openAssignment, pressSubmit, signIn, uploadFiles } from './participant.ts';
import { pressSubmitOnPage } from './participant-page.ts';
import { playTutor } from './tutor.ts';

/** The stage: a cohort and the Moodle that was seeded for it. Keeps each participant's token once it has been asked for. */
export interface Stage {
  readonly cohort: Cohort;
  readonly url: string;
  readonly doors: Map<string, MoodleDoor>;
}

/** A stage on which nobody has signed in yet. */
export function stageFor(cohort: Cohort, url: string): Stage {
  return { cohort, url, doors: new Map() };
}

type ParticipantLine = Extract<ScheduledAction, { by: 'participant' }>;

async function doorOf(stage: Stage, personId: string): Promise<MoodleDoor> {
  const known = stage.doors.get(personId);
  if (known !== undefined) return known;
  const { username, password } = personOf(stage, personId);
  const door = await signIn({ url: stage.url, username, password, service: services.participants });
  stage.doors.set(personId, door);
  return door;
}

function personOf(stage: Stage, personId: string): Cohort['people'][number] {
  const person = stage.cohort.people.find((each) => each.id === personId);
  if (person === undefined) throw new RangeError(`${personId} is not in the cohort`);
  return person;
}

async function playParticipant(stage: Stage, line: ParticipantLine): Promise<Answer> {
  const task = stage.cohort.tasks.find((each) => each.id === line.taskId);
  if (task === undefined) throw new RangeError(`the cohort has no task ${String(line.taskId)}`);
  const assignmentId = assignmentIdOf(stage.cohort, task.id);
  const door = await doorOf(stage, line.personId);
  switch (line.act.kind) {
    case 'open':
      await openAssignment(door, assignmentId);
      return 'accepted';
    case 'upload':
      return uploadFiles(
        door,
        assignmentId,
        await documentsFor(stage.cohort, personOf(stage, line.personId), task, line.act.version),
      );
    case 'submit':
      return line.act.through === 'app'
        ? pressSubmit(door, assignmentId)
        : pressSubmitOnPage(stage.url, cmidOf(stage.cohort, task.id), userIdOf(stage.cohort, line.personId));
  }
}

/**
 * Plays one line. The sandbox's clock must stand at the line's moment. The office's lines are not Moodle's: they are left
 * alone. Throws where Moodle answers otherwise than the script expects, since the cohort's sums would no longer hold.
 */
export async function playInMoodle(stage: Stage, line: ScheduledAction): Promise<void> {
  if (line.by === 'office') return;
  if (line.by === 'tutor') {
    const door = { url: stage.url, token: sandboxToken(stage.cohort, 'tutor') };
    const assignmentId = line.taskId === null ? null : assignmentIdOf(stage.cohort, line.taskId);
    await playTutor(door, line.act, { courseId, assignmentId, userId: userIdOf(stage.cohort, line.personId) });
    return;
  }
  const expected = line.act.kind === 'submit' ? line.act.expect : 'accepted';
  const answer = await playParticipant(stage, line);
  if (answer !== expected) {
    throw new Error(`${line.personId} at ${line.at.toISOString()}: ${line.act.kind} was ${answer}, not ${expected}`);
  }
}
