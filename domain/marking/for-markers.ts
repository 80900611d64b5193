// Which files of a submission its markers get, and which of those tell whose work it is (R107, R216, R222).
import type { CheckedFile } from '../technical-check/checked-file.ts';
import { isRecording } from '../technical-check/file-kind.ts';
import { matchFiles } from '../technical-check/match-files.ts';
import type { Requirement } from '../technical-check/requirement.ts';

/**
 * The files without those that are there only to say whose work it is: a cover sheet or declaration that answers nothing else. The
 * technical check has seen to them; what a criterion asks for is never kept back.
 */
export function forMarkers(
  requirements: readonly Requirement[],
  files: readonly CheckedFile[],
): readonly CheckedFile[] {
  const { sure } = matchFiles(requirements, files);
  const answering = (isMeant: (requirement: Requirement) => boolean) =>
    new Set(requirements.filter(isMeant).flatMap(({ key }) => (sure.get(key) ?? []).map(({ id }) => id)));
  const declaring = answering(({ kind }) => kind === 'declaration');
  const needed = answering(({ kind }) => kind !== 'declaration');
  return files.filter(({ id }) => !declaring.has(id) || needed.has(id));
}

/**
 * True where a marker may recognise the participant: a voice or a face, their name somewhere in the file, their sponsor's words.
 * `document` is what the file seems to be, as `neutralNames` has it.
 */
export function identifies({ reading }: Pick<CheckedFile, 'reading'>, document: string | null): boolean {
  return isRecording(reading.kind) || reading.findings.names.length > 0 || document === 'sponsor-comments';
}
