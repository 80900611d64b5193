/** Writes the documents of a script before they are wanted, a few at a time, while the run waits for something else. */
import { setImmediate as rest } from 'node:timers/promises';
import type { Cohort } from '../cohort/cohort.ts';
import type { FileToUpload } from '../people/participant.ts';
import { type Desk, documentsOfLine, isUpload, type UploadLine } from '../people/play-in-moodle.ts';

/** How many uploads lie ready at most: some six megabytes. */
const ready = 64;

/** A desk that writes in the order of the script and keeps nothing that has been fetched. Lines must be fetched in that order. */
export function writeAhead(cohort: Cohort): Desk {
  const lines = cohort.script.filter(isUpload);
  const written = new Map<UploadLine, Promise<readonly FileToUpload[]>>();
  let last: Promise<unknown> = Promise.resolve();
  const fill = (): void => {
    while (written.size < ready) {
      const line = lines.shift();
      if (line === undefined) return;
      const files = last.then(() => rest()).then(() => documentsOfLine(cohort, line));
      // A fault is met by whoever fetches the line.
      last = files.catch(() => undefined);
      written.set(line, files);
    }
  };
  fill();
  return async (wanted) => {
    const key = [...written.keys()].find(
      (line) => line.at === wanted.at && line.personId === wanted.personId && line.taskId === wanted.taskId,
    );
    const files = key === undefined ? documentsOfLine(cohort, wanted) : written.get(key);
    if (key !== undefined) written.delete(key);
    fill();
    return files ?? [];
  };
}
