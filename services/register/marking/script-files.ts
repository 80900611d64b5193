// The files of a script as markers see them: our names, nothing of the participant (R107).
import { z } from 'zod';
import { type NamedFile, neutralNames } from '../../../domain/marking/neutral-names.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Database } from '../../database/database.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    filename: z.string(),
    filesize: z.coerce.number(),
    sha256: z.string(),
    task_id: z.string(),
  }),
);

/** A file, and where its bytes are kept. */
export interface ScriptFile extends NamedFile {
  readonly sha256: string;
}

/** The files of the copies that the submission holds now, in the order in which they are read. */
export async function scriptFiles(
  database: Database,
  submissionId: string,
  programme: Programme,
): Promise<readonly ScriptFile[]> {
  const found = rows.parse(
    await database.query(
      `select f.id, f.filename, f.filesize, f.sha256, c.task_id from submission s
         join copy c on c.submission_id = s.id and s.facts->'copyIds' ? c.id::text join copied_file f on f.copy_id = c.id
       where s.id = $1 order by c.task_id, f.id`,
      [submissionId],
    ),
  );
  return programme.tasks.flatMap((task) => {
    const own = found.filter(({ task_id }) => task_id === task.id);
    const asked = task.contentAreas.flatMap(({ criteria }) => criteria.flatMap((one) => one.supportingDocuments));
    const files = own.map(({ id, filename, filesize }) => ({ id, filename, taskName: task.name, size: filesize }));
    return neutralNames(files, asked).map((file) => ({
      ...file,
      sha256: own.find(({ id }) => id === file.id)?.sha256 ?? '',
    }));
  });
}
