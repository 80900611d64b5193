// Copies one Moodle attempt of one assignment into our store, verified byte for byte: at close, and again when a correction comes back.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database } from '../database/database.ts';
import type { MoodleDoor } from '../moodle/moodle-door.ts';
import type { WindowTask } from '../register/window-row.ts';
import type { FileStore } from '../storage/kept-files.ts';
import type { SeenFile } from './seen-file.ts';
import type { Source } from './source.ts';

/** The doors that copying goes through. */
export interface CopyDoors {
  readonly database: Database;
  readonly moodle: MoodleDoor;
  readonly files: FileStore;
}

/**
 * Copies what is not copied yet and returns the copy's id (R72). Each file is kept as soon as it is verified, so that a retry
 * goes on where it stopped. Throws MoodleFailure where Moodle does not give the files.
 */
export async function copySource(
  doors: CopyDoors,
  submissionId: string,
  task: WindowTask,
  source: Source,
  at: Date,
): Promise<string> {
  const { database } = doors;
  await database.query(
    `insert into copy (id, submission_id, task_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status, taken_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      randomUUID(),
      submissionId,
      task.taskId,
      task.assignmentId,
      source.moodleSubmissionId,
      source.attemptNumber,
      source.timeModified,
      source.status,
      at,
    ],
  );
  const rows: { id: string; held: string[] }[] = await database.query(
    `select c.id, coalesce(array_agg(f.area || f.filepath || f.filename) filter (where f.id is not null), '{}') as held
     from copy c left join copied_file f on f.copy_id = c.id
     where c.submission_id = $1 and c.assignment_id = $2 and c.moodle_submission_id = $3 and c.attempt_number = $4 and c.time_modified = $5
       and c.moodle_status = $6 group by c.id`,
    [
      submissionId,
      task.assignmentId,
      source.moodleSubmissionId,
      source.attemptNumber,
      source.timeModified,
      source.status,
    ],
  );
  const copy = rows[0];
  if (copy === undefined) throw new Error('The copy that was just begun is not there.');
  const held = new Set(copy.held);
  for (const file of source.files)
    if (!held.has(file.area + file.filepath + file.filename)) await copyFile(doors, copy.id, file);
  return copy.id;
}

async function copyFile({ database, files, moodle }: CopyDoors, copyId: string, file: SeenFile): Promise<void> {
  const stored =
    file.text === undefined
      ? (await moodle.download(file, (stream) => files.put(stream))).kept
      : await files.put(Readable.from([Buffer.from(file.text)]));
  await database.query(
    `insert into copied_file (id, copy_id, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      randomUUID(),
      copyId,
      file.area,
      file.filepath,
      file.filename,
      stored.size,
      file.mimetype,
      stored.sha1,
      stored.sha256,
      file.timeModified,
    ],
  );
}
