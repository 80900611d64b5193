// One file of a copy: what it is called, where its bytes are, and whose it is.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const file = z.object({ filename: z.string(), mimetype: z.string(), sha256: z.string(), person_id: z.string() });

/** A copied file. */
export type FileFacts = z.infer<typeof file>;

/** The file, or undefined where there is none. */
export async function fileFacts(database: Database, fileId: string): Promise<FileFacts | undefined> {
  const found: unknown = await database.query(
    `select f.filename, f.mimetype, f.sha256, e.person_id from copied_file f join copy c on c.id = f.copy_id
       join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id where f.id = $1`,
    [fileId],
  );
  return z.array(file).parse(found)[0];
}
