/** The assignment's own page in Moodle: unlike the app it honours a user override after the general cut-off. */
import type { MoodleDoor } from './call-moodle.ts';
import { actInMoodle } from './sandbox-control.ts';
import type { Answer } from './participant.ts';

/** Presses submit there. */
export async function pressSubmitOnPage(door: MoodleDoor, assignmentId: number, userId: number): Promise<Answer> {
  await actInMoodle(door.url, { act: 'submitOnBehalf', assignmentid: assignmentId, userid: userId });
  return 'accepted';
}
