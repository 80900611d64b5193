// What reading one file told: what it is, what is wrong with it, its words, and what a matcher needs of its text.
import { z } from 'zod';
import { acceptedKinds, type FileKind } from './file-kind.ts';

/** What can be wrong with a file. `image-only` and the last three stop nobody: a person looks. */
export const fileFaults = [
  'empty',
  'encrypted',
  'macros',
  'damaged',
  'not-accepted',
  'wrong-ending',
  'image-only',
  'too-large-to-read',
  'took-too-long',
  'reader-failed',
] as const;

export type FileFault = (typeof fileFaults)[number];

/** The line of a signature: left blank, a typed name behind it, or there is a line and a person must look. */
export const signatures = ['blank', 'typed', 'unclear', 'none'] as const;

/** What is kept of a reading beside its columns. Word counts are of parts that are inside or outside the count (R54, R56). */
export const readingFindings = z.object({
  faults: z.array(z.enum(fileFaults)),
  /** The first words of the text, to recognise a document by. */
  opening: z.string(),
  signature: z.enum(signatures),
  /** A declaration that the work is the participant's own stands in it (R68). */
  declares: z.boolean(),
  /** Days of a project or a placement are given (R81). */
  givesDays: z.boolean(),
  tableWords: z.number(),
  annexWords: z.number(),
  /** How the text reads up to every hundredth word that counts, so that a limit can be found in it (R55). */
  waypoints: z.array(z.object({ word: z.number(), ends: z.string() })).default([]),
});

/** One file as it was read. `words` is null where they cannot be counted. */
export const documentReading = z.object({
  kind: z.enum([...acceptedKinds, 'typed', 'other']),
  words: z.number().nullable(),
  wordsMethod: z.string().nullable(),
  pages: z.number().nullable(),
  findings: readingFindings,
});

export type DocumentReading = z.infer<typeof documentReading>;

/** The faults for which a file fails the basic check (R70); the others ask for a person's eyes. */
export function failing(reading: DocumentReading): readonly FileFault[] {
  const soft: readonly FileFault[] = ['image-only', 'too-large-to-read', 'took-too-long', 'reader-failed'];
  return reading.findings.faults.filter((fault) => !soft.includes(fault));
}

/** The faults of the reading and not of the file: another try may read it. */
const passing: readonly FileFault[] = ['took-too-long', 'reader-failed'];

/** True where another try may read what this one did not. */
export function mayReadLater({ findings }: DocumentReading): boolean {
  return findings.faults.some((fault) => passing.includes(fault));
}

/** True where the machine could not look into the file at all, for a reason that is no fault of it: a person looks. */
export function isUnread(reading: DocumentReading): boolean {
  return mayReadLater(reading) || reading.findings.faults.includes('too-large-to-read');
}

const nothingSeen = {
  opening: '',
  signature: 'none',
  declares: false,
  givesDays: false,
  tableWords: 0,
  annexWords: 0,
} as const;

/** A reading without text. */
export function withoutText(kind: FileKind, faults: readonly FileFault[]): DocumentReading {
  return {
    kind,
    words: null,
    wordsMethod: null,
    pages: null,
    findings: { ...nothingSeen, waypoints: [], faults: [...faults] },
  };
}
