// Reads every file of some copies that was not read before; each reading is kept as soon as it is there, so a retry goes on.
import type { CheckedFile } from '../../domain/technical-check/checked-file.ts';
import { readStored } from '../../services/documents/read-stored.ts';
import { checkedFiles, filesOfCopies, keepReading } from '../../services/register/document-readings.ts';
import type { Surroundings } from '../job.ts';

/** The files as the check takes them. Throws where the store fails; what is in a file is a finding. */
export async function readFiles(
  around: Surroundings,
  copyIds: readonly string[],
  at: Date,
): Promise<readonly CheckedFile[]> {
  const { database, files, documents } = around;
  const held = await filesOfCopies(database, copyIds);
  const read = [];
  for (const file of held) {
    const { sha256, name, size, area } = file;
    const asked = { sha256, filename: name, size, isTyped: area === 'onlinetext' };
    const reading = file.reading ?? (await readStored(files, documents, asked));
    await keepReading(database, file.id, reading, at);
    read.push({ ...file, reading });
  }
  return checkedFiles(read);
}
