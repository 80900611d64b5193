// One file of a copy: what it is called, where its bytes are, and whose it is.
import { z } from 'zod';
import type { Database } from '../services/database/database.ts';
import { filesOfCopies, type HeldFile } from '../services/register/document-readings.ts';
import { isUuid } from './is-uuid.ts';

/** A copied file, with what was read of it. */
export interface CopiedFile extends HeldFile {
  readonly personId: string;
  readonly submissionId: string;
  /** When Moodle last changed it. */
  readonly changedAt: Date;
}

const rows = z.array(
  z.object({ copy_id: z.string(), time_modified: z.date(), submission_id: z.string(), person_id: z.string() }),
);

/** The file, or undefined where there is none of that id. */
export async function copiedFile(database: Database, fileId: string): Promise<CopiedFile | undefined> {
  if (!isUuid(fileId)) return undefined;
  const found: unknown = await database.query(
    `select f.copy_id, f.time_modified, c.submission_id, e.person_id from copied_file f join copy c on c.id = f.copy_id
       join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id where f.id = $1`,
    [fileId],
  );
  const row = rows.parse(found)[0];
  if (row === undefined) return undefined;
  const file = (await filesOfCopies(database, [row.copy_id])).find(({ id }) => id === fileId);
  if (file === undefined) return undefined;
  return { ...file, personId: row.person_id, submissionId: row.submission_id, changedAt: row.time_modified };
}
