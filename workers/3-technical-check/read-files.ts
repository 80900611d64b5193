// Reads every file of some copies that was not read before; each reading is kept as soon as it is there, so a retry goes on.
import type { CheckedFile } from '../../domain/technical-check/checked-file.ts';
import { mayReadLater } from '../../domain/technical-check/document-reading.ts';
import { readStored } from '../../services/documents/read-stored.ts';
import { checkedFiles, filesOfCopies, keepReading } from '../../services/register/document-readings.ts';
import type { Run, Surroundings } from '../job.ts';

/** How often a file is tried whose reading took too long or died; then it is told as it is, and a person looks. */
const mostTries = 3;

/** The copies that count, and the names of the participant whose they are. */
export interface FilesToRead {
  readonly copyIds: readonly string[];
  readonly names: readonly string[];
}

/**
 * The files as the check takes them. Throws where the store fails, and where a file could not be read and may be when the job is
 * tried again; what is in a file is a finding.
 */
export async function readFiles(
  around: Pick<Surroundings, 'database' | 'documents' | 'files'>,
  { copyIds, names }: FilesToRead,
  { at, attempts }: Run,
): Promise<readonly CheckedFile[]> {
  const { database, files, documents } = around;
  const held = await filesOfCopies(database, copyIds);
  const read = [];
  const unread: string[] = [];
  for (const file of held) {
    const { sha256, name, size, area } = file;
    const asked = { sha256, filename: name, size, isTyped: area === 'onlinetext', names };
    const reading = file.reading ?? (await readStored(files, documents, asked));
    if (mayReadLater(reading) && file.reading === null && attempts + 1 < mostTries) unread.push(file.id);
    else await keepReading(database, file.id, reading, at);
    read.push({ ...file, reading });
  }
  if (unread.length > 0) throw new Error(`Could not be read, and will be tried again: file ${unread.join(', ')}.`);
  return checkedFiles(read);
}
