// What is wrong with a file, put after its name.
import type { FileFault } from '../domain/technical-check/document-reading.ts';

const faults: Readonly<Record<FileFault, string>> = {
  empty: 'is empty',
  encrypted: 'is locked with a password',
  macros: 'holds macros',
  damaged: 'does not open',
  'cut-short': 'is cut short: its end is missing',
  unplayable: 'does not play',
  unsafe: 'is built in a way that is not safe to open',
  bursts: 'unpacks to far more than a document holds',
  'archive-inside': 'holds an archive or a program inside it',
  'not-accepted': 'is of a kind that is not accepted',
  'wrong-ending': 'is not what its name says',
  'image-only': 'holds pictures of text, which cannot be counted',
  'long-name': 'has a name that is too long for many computers',
  'too-many-pages': 'has more pages than the machine reads',
  'too-large-to-read': 'is too large for the machine to read',
  'took-too-long': 'could not be read',
  'reader-failed': 'could not be read',
};

/** A fault after a file's name. */
export const faultWords = (fault: FileFault): string => faults[fault];
