// What reading one file told: what it is, what is wrong with it, its words, and what a matcher needs of its text.
import { z } from 'zod';
import { declaredDays } from './declared-days.ts';
import { acceptedKinds, type FileKind } from './file-kind.ts';

/** What can be wrong with a file. From `image-only` on they stop nobody: a person looks. */
export const fileFaults = [
  'empty',
  'encrypted',
  'macros',
  'damaged',
  'cut-short',
  'unplayable',
  'unsafe',
  'bursts',
  'archive-inside',
  'not-accepted',
  'wrong-ending',
  'image-only',
  'long-name',
  'too-many-pages',
  'too-large-to-read',
  'took-too-long',
  'reader-failed',
] as const;

export type FileFault = (typeof fileFaults)[number];

/**
 * The line of a signature: left blank; a typed name behind it; a picture in its place; a form field that is signed; a line of which a
 * person must say what it is; no such line.
 */
export const signatures = ['blank', 'typed', 'pictured', 'sealed', 'unclear', 'none'] as const;

/** The look of a recording: its length in seconds where that is told (R69). */
const recording = z.object({ seconds: z.number().nullable(), hasVideo: z.boolean() });

export type Recording = z.infer<typeof recording>;

/** Where a participant's own name stands: in the text, at the head or foot of its pages, or in the file's properties. */
export const namedPlaces = ['text', 'margins', 'properties'] as const;

/** What is kept of a reading beside its columns. Word counts are of parts that are inside or outside the count (R54, R56). */
export const readingFindings = z.object({
  faults: z.array(z.enum(fileFaults)),
  /** The first words of the text, to recognise a document by. */
  opening: z.string(),
  signature: z.enum(signatures),
  /** A declaration that the work is the participant's own stands in it (R68). */
  declares: z.boolean(),
  /** A name and a role stand beside the signature (R67). */
  signatory: z.object({ name: z.boolean(), role: z.boolean() }).default({ name: false, role: false }),
  /** What it says of the days of a project and a placement (R42, R46). */
  days: declaredDays.nullable().default(null),
  tableWords: z.number(),
  noteWords: z.number().default(0),
  annexWords: z.number(),
  /** Where the participant's own name stands, for blind marking. */
  names: z.array(z.enum(namedPlaces)).default([]),
  /** So many cells of a table of pupils look like names of people (R71). */
  pupilNames: z.number().default(0),
  recording: recording.nullable().default(null),
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
  return reading.findings.faults.filter((fault) => !soft.includes(fault));
}

const soft: readonly FileFault[] = fileFaults.slice(fileFaults.indexOf('image-only'));

/** The faults of the reading and not of the file: another try may read it. */
const passing: readonly FileFault[] = ['took-too-long', 'reader-failed'];

/** True where another try may read what this one did not. */
export function mayReadLater({ findings }: DocumentReading): boolean {
  return findings.faults.some((fault) => passing.includes(fault));
}

/** True where the machine could not look into the file at all, for a reason that is no fault of it: a person looks. */
export function isUnread(reading: DocumentReading): boolean {
  return (
    mayReadLater(reading) ||
    reading.findings.faults.some((fault) => fault === 'too-large-to-read' || fault === 'too-many-pages')
  );
}

const nothingSeen = {
  opening: '',
  signature: 'none',
  declares: false,
  days: null,
  tableWords: 0,
  noteWords: 0,
  annexWords: 0,
  pupilNames: 0,
  recording: null,
} as const;

/** A reading without text. */
export function withoutText(kind: FileKind, faults: readonly FileFault[]): DocumentReading {
  return {
    kind,
    words: null,
    wordsMethod: null,
    pages: null,
    findings: {
      ...nothingSeen,
      signatory: { name: false, role: false },
      names: [],
      waypoints: [],
      faults: [...faults],
    },
  };
}
