/** Plays the lines of a cohort's script that happen in Moodle, each by the person whose line it is. */
import type { ScheduledAction } from '../cohort/action.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { documentsFor } from '../cohort/documents/documents-for.ts';
import { assignmentIdOf, cmidOf, courseId, userIdOf } from '../cohort/moodle-ids.ts';
import { sandboxToken, services } from '../cohort/site-seed-for.ts';
import type { MoodleDoor } from './call-moodle.ts';
import { type Answer, type FileToUpload, openAssignment, pressSubmit, signIn, uploadFiles } from './participant.ts';
import { pressSubmitOnPage } from './participant-page.ts';
import { playTutor } from './tutor.ts';

/** The stage: a cohort and the Moodle that was seeded for it. Keeps each participant's token once it has been asked for. */
export interface Stage {
  readonly cohort: Cohort;
  readonly url: string;
  readonly doors: Map<string, MoodleDoor>;
  readonly documents: Desk;
}

/** Who writes the documents of a line in which somebody uploads. */
export type Desk = (line: UploadLine) => Promise<readonly FileToUpload[]>;

/** A stage on which nobody has signed in yet; unless told otherwise, documents are written when they are wanted. */
export function stageFor(
  cohort: Cohort,
  url: string,
  documents: Desk = (line) => documentsOfLine(cohort, line),
): Stage {
  return { cohort, url, doors: new Map(), documents };
}

type ParticipantLine = Extract<ScheduledAction, { by: 'participant' }>;

/** A line in which somebody uploads. */
export type UploadLine = ParticipantLine & { readonly act: { readonly kind: 'upload' } };

/** True for those. */
export function isUpload(line: ScheduledAction): line is UploadLine {
  return line.by === 'participant' && line.act.kind === 'upload';
}

/** The documents that go up in this line. */
export function documentsOfLine(cohort: Cohort, line: UploadLine): Promise<readonly FileToUpload[]> {
  return documentsFor(cohort, personOf(cohort, line.personId), taskOf(cohort, line.taskId), line.act.version);
}

async function doorOf(stage: Stage, personId: string): Promise<MoodleDoor> {
  const known = stage.doors.get(personId);
  if (known !== undefined) return known;
  const { username, password } = personOf(stage.cohort, personId);
  const door = await signIn({ url: stage.url, username, password, service: services.participants });
  stage.doors.set(personId, door);
  return door;
}

function personOf({ people }: Cohort, personId: string): Cohort['people'][number] {
  const person = people.find((each) => each.id === personId);
  if (person === undefined) throw new RangeError(`${personId} is not in the cohort`);
  return person;
}

function taskOf({ tasks }: Cohort, taskId: string | null): Cohort['tasks'][number] {
  const task = tasks.find((each) => each.id === taskId);
  if (task === undefined) throw new RangeError(`the cohort has no task ${String(taskId)}`);
  return task;
}

async function playParticipant(stage: Stage, line: ParticipantLine): Promise<Answer> {
  const task = taskOf(stage.cohort, line.taskId);
  const assignmentId = assignmentIdOf(stage.cohort, task.id);
  const door = await doorOf(stage, line.personId);
  switch (line.act.kind) {
    case 'open':
      await openAssignment(door, assignmentId);
      return 'accepted';
    case 'upload':
      return uploadFiles(door, assignmentId, await stage.documents({ ...line, act: line.act }));
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
