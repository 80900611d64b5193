// The files of a script as markers see them: our names, nothing that is there only to say whose it is (R107).
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { forMarkers, identifies } from '../../../domain/marking/for-markers.ts';
import { type NamedFile, neutralNames } from '../../../domain/marking/neutral-names.ts';
import { withoutText } from '../../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../../domain/technical-check/file-kind.ts';
import { requirementsOf, sponsorComments } from '../../../domain/technical-check/requirement.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Database } from '../../database/database.ts';
import { filesOfCopies, type HeldFile } from '../document-readings.ts';

const rows = z.array(z.object({ copy_ids: z.array(z.string()) }));

/** A file, and where its bytes are kept. */
export interface ScriptFile extends NamedFile {
  readonly sha256: string;
  /** A marker may recognise the participant in it. */
  readonly identifies: boolean;
}

/** A copy and what was read of it never change: once all is read, the list of a script is as it will be. */
const known = new LRUCache<string, readonly ScriptFile[]>({ max: 500 });

/** The files of the copies that the submission holds now, in the order in which they are read. */
export async function scriptFiles(
  database: Database,
  submissionId: string,
  programme: Programme,
): Promise<readonly ScriptFile[]> {
  const [held] = rows.parse(
    await database.query(
      `select array(select jsonb_array_elements_text(coalesce(s.facts->'copyIds', '[]'))) as copy_ids from submission s where s.id = $1`,
      [submissionId],
    ),
  );
  const copyIds = held?.copy_ids ?? [];
  const key = copyIds.join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const files = await filesOfCopies(database, copyIds);
  const shown = asMarkersSeeThem(files, programme);
  if (files.every(({ reading }) => reading !== null)) known.set(key, shown);
  return shown;
}

function asMarkersSeeThem(held: readonly HeldFile[], programme: Programme): readonly ScriptFile[] {
  // What could not be read is taken by its name.
  const files = held.map((file) => ({ ...file, reading: file.reading ?? withoutText(promisedKind(file.name), []) }));
  const shown = forMarkers(
    requirementsOf(
      programme,
      programme.tasks.map(({ id }) => id),
    ),
    files,
  );
  return programme.tasks.flatMap((task) => {
    const own = files.filter(({ id, taskId }) => taskId === task.id && shown.some((one) => one.id === id));
    const listed = task.contentAreas.flatMap(({ criteria }) => criteria.flatMap((one) => one.supportingDocuments));
    // Asked of a task also where no criterion lists them (R66).
    const asked = [...listed, sponsorComments];
    const named = own.map(({ id, name, size }) => ({ id, filename: name, taskName: task.name, size }));
    return neutralNames(named, asked).flatMap((file) => {
      const source = own.find(({ id }) => id === file.id);
      return source === undefined
        ? []
        : [{ ...file, sha256: source.sha256, identifies: identifies(source, file.document) }];
    });
  });
}
