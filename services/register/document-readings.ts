// The files of copies with what was read of each; of one submission, the same bytes under the same kind of name are read once.
import { z } from 'zod';
import type { CheckedFile } from '../../domain/technical-check/checked-file.ts';
import { documentReading, type DocumentReading } from '../../domain/technical-check/document-reading.ts';
import type { Database, Tx } from '../database/database.ts';

/** A file of a copy, read or not yet. */
export interface HeldFile {
  readonly id: string;
  readonly copyId: string;
  readonly taskId: string;
  readonly area: string;
  readonly folder: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly reading: DocumentReading | null;
}

const rows = z.array(
  z.object({
    id: z.string(),
    copy_id: z.string(),
    task_id: z.string(),
    area: z.string(),
    filepath: z.string(),
    filename: z.string(),
    filesize: z.coerce.number(),
    sha256: z.string(),
    kind: z.string().nullable(),
    words: z.number().nullable(),
    words_method: z.string().nullable(),
    pages: z.number().nullable(),
    findings: z.unknown(),
  }),
);

/** The files of these copies by task, folder and name. */
export async function filesOfCopies(database: Database | Tx, copyIds: readonly string[]): Promise<readonly HeldFile[]> {
  const found: unknown = await database.query(
    `select f.id, f.copy_id, c.task_id, f.area, f.filepath, f.filename, f.filesize, f.sha256, r.kind, r.words, r.words_method, r.pages, r.findings
     from copied_file f join copy c on c.id = f.copy_id
     left join lateral (select d.* from document_reading d join copied_file o on o.id = d.copied_file_id
       join copy k on k.id = o.copy_id and k.submission_id = c.submission_id
       where o.sha256 = f.sha256 and o.area = f.area and lower(substring(o.filename from '\\.[^.]*$')) is not distinct from lower(substring(f.filename from '\\.[^.]*$'))
       order by d.copied_file_id <> f.id limit 1) r on true
     where f.copy_id = any($1) order by c.task_id, f.filepath, f.filename`,
    [copyIds],
  );
  return rows.parse(found).map((row) => ({
    id: row.id,
    copyId: row.copy_id,
    taskId: row.task_id,
    area: row.area,
    folder: row.filepath,
    name: row.filename,
    size: row.filesize,
    sha256: row.sha256,
    reading:
      row.kind === null
        ? null
        : documentReading.parse({
            kind: row.kind,
            words: row.words,
            wordsMethod: row.words_method,
            pages: row.pages,
            findings: row.findings,
          }),
  }));
}

/** Keeps a reading; a file that was read before stays as it was read. */
export async function keepReading(
  database: Database | Tx,
  fileId: string,
  reading: DocumentReading,
  at: Date,
): Promise<void> {
  await database.query(
    `insert into document_reading (copied_file_id, kind, words, words_method, pages, findings, read_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [fileId, reading.kind, reading.words, reading.wordsMethod, reading.pages, JSON.stringify(reading.findings), at],
  );
}

/** Those that are read, as the check takes them. */
export function checkedFiles(files: readonly HeldFile[]): readonly CheckedFile[] {
  return files.flatMap(({ id, taskId, folder, name, sha256, reading }) =>
    reading === null ? [] : [{ id, taskId, folder, name, sha256, reading }],
  );
}
