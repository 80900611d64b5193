/** Writes the documents of a script before they are wanted, in a thread of its own: the run has other things to do. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Cohort } from '../cohort/cohort.ts';
import type { FileToUpload } from '../people/participant.ts';
import { type Desk, isUpload, type UploadLine } from '../people/play-in-moodle.ts';

/** How many uploads lie ready at most: some three megabytes. */
const ready = 32;

/** A desk that writes in the order of the script and keeps nothing that has been fetched. Lines must be fetched in that order. */
export function writeAhead(cohort: Cohort): Desk {
  const thread = new Piscina<UploadLine, readonly FileToUpload[]>({
    filename: fileURLToPath(new URL('./document-writer.ts', import.meta.url)),
    name: 'writeDocuments',
    workerData: cohort,
    maxThreads: 1,
    execArgv: ['--import', 'tsx'],
  });
  const lines = cohort.script.filter(isUpload);
  const written = new Map<UploadLine, Promise<readonly FileToUpload[]>>();
  const fill = (): void => {
    for (const line of lines.splice(0, ready - written.size)) {
      const files = thread.run(line);
      // A fault is met by whoever fetches the line.
      files.catch(() => undefined);
      written.set(line, files);
    }
  };
  fill();
  return async (wanted) => {
    const key = [...written.keys()].find(
      (line) =>
        line.at.getTime() === wanted.at.getTime() && line.personId === wanted.personId && line.taskId === wanted.taskId,
    );
    const files = key === undefined ? thread.run(wanted) : written.get(key);
    if (key !== undefined) written.delete(key);
    fill();
    return files ?? [];
  };
}
