// One file of a submission as the check sees it.
import type { DocumentReading } from './document-reading.ts';

/** A file: `folder` is its path in the assignment, `/` at the top. */
export interface CheckedFile {
  readonly id: string;
  readonly taskId: string;
  readonly folder: string;
  readonly name: string;
  readonly sha256: string;
  readonly reading: DocumentReading;
}
