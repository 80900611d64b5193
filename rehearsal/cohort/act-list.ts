/** Writes lines of the script: short words for who does what and when, for one person and one task. */
import type { Chance } from '../../domain/chance/chance.ts';
import type { OfficeAct, ParticipantAct, ScheduledAction, TutorAct, Version } from './action.ts';
import type { Person } from './person.ts';
import type { CohortWindow } from './window-of.ts';

/** What a case needs to write its part of the script. */
export interface Scene {
  readonly person: Person;
  readonly taskId: string;
  readonly window: CohortWindow;
  readonly draw: Chance;
}

/** The participant does this in Moodle. */
export function participantDoes(scene: Scene, at: Date, act: ParticipantAct): ScheduledAction {
  return { at, personId: scene.person.id, taskId: scene.taskId, by: 'participant', act };
}

/** The participant puts this version of all files in place. */
export function uploads(scene: Scene, at: Date, version: Version): ScheduledAction {
  return participantDoes(scene, at, { kind: 'upload', version });
}

/** The participant presses submit, and Moodle takes it. */
export function submits(scene: Scene, at: Date): ScheduledAction {
  return participantDoes(scene, at, { kind: 'submit', through: 'app', expect: 'accepted' });
}

/** The same on the assignment's own page: after the cut-off only that honours a user override. */
export function submitsOnPage(scene: Scene, at: Date): ScheduledAction {
  return participantDoes(scene, at, { kind: 'submit', through: 'page', expect: 'accepted' });
}

/** A tutor does this in Moodle to this task. */
export function tutorDoes(scene: Scene, at: Date, act: TutorAct): ScheduledAction {
  return { at, personId: scene.person.id, taskId: scene.taskId, by: 'tutor', act };
}

/** The office records this about this task. */
export function officeDoes(scene: Scene, at: Date, act: OfficeAct): ScheduledAction {
  return { at, personId: scene.person.id, taskId: scene.taskId, by: 'office', act };
}
