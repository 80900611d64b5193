// A cohort's documents as they would be handed in, in a store of files: what both sides read.
import { Readable } from 'node:stream';
import { documentsFor } from '../../rehearsal/cohort/documents/documents-for.ts';
import { generateCohort } from '../../rehearsal/cohort/generate-cohort.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';

/** A document in the store. */
export interface MadeDocument {
  readonly filename: string;
  readonly sha256: string;
  readonly size: number;
}

/** Writes the Word files and PDFs of so many participants; other kinds have no bare parser to stand beside. */
export async function makeDocuments(store: FileStore, participants: number): Promise<readonly MadeDocument[]> {
  const programme = [...loadFrameworks().programmes.values()].find(
    ({ key }) => key.programme === 'NPQH' && key.family === '2019-framework',
  );
  if (programme === undefined) throw new Error('NPQH is not among the frameworks.');
  const cohort = generateCohort({
    family: '2019-framework',
    programme: 'NPQH',
    cohort: 'K',
    participants,
    seed: 7,
    opensOn: '2022-02-17',
    closesOn: '2022-03-03',
    startsOn: null,
    tasks: programme.tasks,
  });
  const made: MadeDocument[] = [];
  for (const person of cohort.people)
    for (const task of cohort.tasks)
      for (const { filename, bytes } of await documentsFor(cohort, person, task))
        if (/\.(docx|pdf)$/u.test(filename) && /^(PK|%P)/u.test(bytes.toString('latin1', 0, 2)))
          made.push({ filename, ...(await store.put(Readable.from([bytes]))) });
  return made;
}
