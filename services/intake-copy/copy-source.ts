// Copies one Moodle attempt of one assignment into our store, verified byte for byte: at close, and again when a correction comes back.
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database, Tx } from '../database/database.ts';
import type { MoodleDoor } from '../moodle/moodle-door.ts';
import type { WindowTask } from '../register/window-row.ts';
import type { FileStore, StoredFile } from '../storage/kept-files.ts';
import type { SeenFile } from './seen-file.ts';
import type { Source } from './source.ts';

/** The doors that copying goes through. */
export interface CopyDoors {
  readonly database: Database;
  readonly moodle: MoodleDoor;
  readonly files: FileStore;
}

/** Bytes after which verified files are written down before the next is asked for, so that little is fetched twice. */
const writtenDownEvery = 32_000_000;

/** What to copy: one attempt, as it was seen. */
export interface ToCopy {
  readonly submissionId: string;
  readonly task: Pick<WindowTask, 'taskId' | 'assignmentId'>;
  readonly source: Source;
  /** When the copy is taken. */
  readonly at: Date;
}

/** Files that are verified and in our store, and not written down yet. */
export interface Fetched {
  readonly what: ToCopy;
  readonly files: readonly KeptFile[];
}

/** Copies what is not copied yet and returns the copy's id (R72). Throws MoodleFailure where Moodle does not give the files. */
export async function copySource(doors: CopyDoors, what: ToCopy): Promise<string> {
  return writeDown(doors.database, await fetchSource(doors, what, true));
}

/**
 * Fetches what is not copied yet; `isBegun`: some of it may be. On a failure, and now and then between large files, what is
 * verified is written down, so that a retry goes on about where it stopped. Throws MoodleFailure where Moodle does not give
 * the files.
 */
export async function fetchSource(doors: CopyDoors, what: ToCopy, isBegun: boolean): Promise<Fetched> {
  const held = isBegun ? await heldOf(doors.database, what) : new Set();
  let files: KeptFile[] = [];
  try {
    for (const file of what.source.files) {
      if (held.has(nameOf(file))) continue;
      files.push(await keepFile(doors, file));
      if (bytesOf(files) < writtenDownEvery) continue;
      await writeDown(doors.database, { what, files });
      files = [];
    }
  } catch (error) {
    if (files.length > 0) await writeDown(doors.database, { what, files });
    throw error;
  }
  return { what, files };
}

/** A file in our store; `sha1` is Moodle's own sum of it, proven on the way. */
type KeptFile = SeenFile & StoredFile & { readonly sha1: string };

const nameOf = ({ area, filepath, filename }: SeenFile) => area + filepath + filename;
const bytesOf = (files: readonly KeptFile[]) => files.reduce((sum, { size }) => sum + size, 0);

/** What tells one copy from another: the attempt as it stood. */
const keyOf = ({ submissionId, task, source }: ToCopy) => [
  submissionId,
  task.assignmentId,
  source.moodleSubmissionId,
  source.attemptNumber,
  source.timeModified,
  source.status,
];

async function heldOf(database: Database, what: ToCopy): Promise<ReadonlySet<string>> {
  const rows: { name: string }[] = await database.query(
    `select f.area || f.filepath || f.filename as name from copy c join copied_file f on f.copy_id = c.id
     where c.submission_id = $1 and c.assignment_id = $2 and c.moodle_submission_id = $3 and c.attempt_number = $4 and c.time_modified = $5
       and c.moodle_status = $6`,
    keyOf(what),
  );
  return new Set(rows.map(({ name }) => name));
}

async function keepFile({ files, moodle }: CopyDoors, file: SeenFile): Promise<KeptFile> {
  if (file.text === undefined) {
    const { kept, sha1 } = await moodle.download(file, (stream) => files.put(stream));
    return { ...file, ...kept, sha1 };
  }
  const bytes = Buffer.from(file.text);
  const kept = await files.put(Readable.from([bytes]));
  return { ...file, ...kept, sha1: createHash('sha1').update(bytes).digest('hex') };
}

/** Writes a copy and files of it in one statement and returns the copy's id; who comes second finds the first one's copy. */
export async function writeDown(database: Database | Tx, { what, files }: Fetched): Promise<string> {
  const rows: { id: string }[] = await database.query(
    `with copy_of as (
       insert into copy (id, submission_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status, task_id, taken_at)
       values ($9, $1, $2, $3, $4, $5, $6, $7, $8)
       on conflict on constraint copy_taken_once do update set taken_at = copy.taken_at returning id),
     written as (
       insert into copied_file (id, copy_id, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified)
       select gen_random_uuid(), copy_of.id, f->>'area', f->>'filepath', f->>'filename', (f->>'size')::bigint, f->>'mimetype', f->>'sha1',
         f->>'sha256', (f->>'timeModified')::timestamptz
       from copy_of, jsonb_array_elements($10::jsonb) as f on conflict do nothing)
     select id from copy_of`,
    [...keyOf(what), what.task.taskId, what.at, randomUUID(), JSON.stringify(files)],
  );
  const copy = rows[0];
  if (copy === undefined) throw new Error('The copy that was just written is not there.');
  return copy.id;
}
