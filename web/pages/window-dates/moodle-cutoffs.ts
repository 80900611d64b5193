// Whether Moodle still shuts when the window does (R21): asked of Moodle, and said where it does not answer.
import { setTimeout } from 'node:timers/promises';
import { isRefusal } from '../../../domain/refusal.ts';
import { checkCutoff } from '../../../domain/window/cutoff-check.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import type { MoodleDoor } from '../../../services/moodle/moodle-door.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { refusalWords } from '../../refusal-words.ts';

const noAnswer = ['Moodle did not answer, so its cut-off dates could not be compared. Check the Moodle connection.'];

/** A page does not wait for a Moodle that hangs. */
const patienceMs = 5_000;

/** A sentence for each assignment whose cut-off is not `close`. */
export async function cutoffWarnings(
  moodle: MoodleDoor,
  stored: StoredWindow,
  close: Date,
): Promise<readonly string[]> {
  try {
    const assignments = await Promise.race([
      moodle.assignments([stored.moodleCourseId]),
      setTimeout(patienceMs, null, { ref: false }),
    ]);
    if (assignments === null) return noAnswer;
    return stored.tasks.flatMap(({ assignmentId, name }) => {
      const fit = checkCutoff(assignments.find(({ id }) => id === assignmentId)?.cutOff ?? null, close, {
        requireCutoff: true,
      });
      return isRefusal(fit) ? [`“${name}”: ${refusalWords(fit).says} Set it to the close of the window.`] : [];
    });
  } catch (error) {
    if (error instanceof MoodleFailure) return noAnswer;
    throw error;
  }
}
