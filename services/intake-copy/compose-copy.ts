// Makes the set of files that counts after a correction: some of the new copy, some of the one before (R86). Both copies stay.
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database/database.ts';

/** The id of a copy that holds exactly these files: the new copy itself where it does, else one put together from both. */
export async function composeCopy(tx: Tx, newCopyId: string, fileIds: readonly string[], at: Date): Promise<string> {
  const rows: { id: string }[] = await tx.query('select id from copied_file where copy_id = $1', [newCopyId]);
  const own = new Set(rows.map(({ id }) => id));
  if (own.size === fileIds.length && fileIds.every((id) => own.has(id))) return newCopyId;
  const id = randomUUID();
  await tx.query(
    `insert into copy (id, submission_id, task_id, assignment_id, moodle_submission_id, attempt_number, time_modified, moodle_status, taken_at)
     select $2, submission_id, task_id, assignment_id, moodle_submission_id, attempt_number, time_modified, 'composed', $3 from copy where id = $1`,
    [newCopyId, id, at],
  );
  await tx.query(
    `insert into copied_file (id, copy_id, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified)
     select gen_random_uuid(), $1, area, filepath, filename, filesize, mimetype, sha1, sha256, time_modified from copied_file where id = any($2)`,
    [id, fileIds],
  );
  return id;
}
