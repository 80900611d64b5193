// Files as the check sees them, for tests that need no bytes.
import { createHash } from 'node:crypto';
import type { CheckedFile } from '../../../domain/technical-check/checked-file.ts';
import type { DeclaredDays } from '../../../domain/technical-check/declared-days.ts';
import { withoutText, type DocumentReading, type FileFault } from '../../../domain/technical-check/document-reading.ts';
import { promisedKind } from '../../../domain/technical-check/file-kind.ts';
import { machineCheck, type CheckTerms, type MachineResult } from '../../../domain/technical-check/machine-check.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import type { Programme } from '../../../domain/programme/programme.ts';

/** What may be said of a file; a text of 1,000 words where nothing is. */
export interface FileFacts {
  readonly words?: number | null;
  readonly annexWords?: number;
  readonly faults?: readonly FileFault[];
  readonly signature?: DocumentReading['findings']['signature'];
  readonly signatory?: DocumentReading['findings']['signatory'];
  readonly declares?: boolean;
  readonly days?: DeclaredDays | null;
  readonly names?: DocumentReading['findings']['names'];
  readonly pupilNames?: number;
  readonly opening?: string;
  readonly folder?: string;
}

/** A file of a task by its name. */
export function file(taskId: string, name: string, facts: FileFacts = {}): CheckedFile {
  const { words = 1_000, faults = [], folder = '/', ...seen } = facts;
  const { findings, ...bare } = withoutText(promisedKind(name), faults);
  const counted = words === null || faults.length > 0 ? null : words;
  return {
    id: `${taskId}${folder}${name}`,
    taskId,
    folder,
    name,
    sha256: createHash('sha256')
      .update(`${taskId}/${folder}/${name}/${String(words)}`)
      .digest('hex'),
    reading: {
      ...bare,
      words: counted,
      wordsMethod: counted === null ? null : 'words-1: by hand',
      findings: { ...findings, signatory: { name: true, role: true }, ...seen },
    },
  };
}

/** The written account of a task. */
export const account = (taskId: string, words: number | null, facts: FileFacts = {}): CheckedFile =>
  file(taskId, `${taskId} Written account.docx`, { ...facts, words });

/** A signed declaration that gives the days of the project. */
export const declaration = (taskId: string): CheckedFile =>
  file(taskId, 'Declaration.docx', { words: 90, declares: true, days: aYear, signature: 'typed' });

/** A project of a school year. */
const aYear: DeclaredDays = { project: { from: '2020-09-07', to: '2021-07-16' }, placement: null };

/** What the machine says of each requirement, by key. */
export function found(
  programme: Programme,
  tasks: readonly string[],
  files: readonly CheckedFile[],
  terms?: CheckTerms,
): ReadonlyMap<string, MachineResult> {
  const results = machineCheck(requirementsOf(programme, tasks), files, terms);
  return new Map(results.map((result) => [result.requirement.key, result]));
}
