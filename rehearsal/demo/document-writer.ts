/** What the thread does that writes documents (write-ahead.ts). */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Cohort } from '../cohort/cohort.ts';
import type { FileToUpload } from '../people/participant.ts';
import { documentsOfLine, type UploadLine } from '../people/play-in-moodle.ts';

const cohort = z.custom<Cohort>((value) => typeof value === 'object').parse(workerData);

/** The documents of one line of the cohort that this thread was started with. */
export async function writeDocuments(line: UploadLine): Promise<readonly FileToUpload[]> {
  const files = await documentsOfLine(cohort, line);
  // A Buffer may lie in a larger one, all of which would be handed over.
  return files.map(({ filename, bytes }) => ({ filename, bytes: new Uint8Array(bytes) }));
}
