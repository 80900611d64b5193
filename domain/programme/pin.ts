// Which framework version a submission belongs to (R2): the latest when it is created, and that one ever after.
import type { ProgrammeKey } from './programme-key.ts';

/** Key `framework.pinAtFirstSubmission`. */
export interface PinTerms {
  readonly pinAtFirstSubmission: boolean;
}

/** The latest of the loaded versions of a programme in a family; versions are written year first, so text order is time order. */
export function latestVersion(
  loaded: readonly ProgrammeKey[],
  wanted: Omit<ProgrammeKey, 'version'>,
): ProgrammeKey | undefined {
  return loaded
    .filter(({ family, programme }) => family === wanted.family && programme === wanted.programme)
    .toSorted((a, b) => (a.version < b.version ? -1 : 1))
    .at(-1);
}

/** The version to use: the one a submission was created under, whatever is loaded later; the latest for new work (R2). */
export function pinVersion(createdUnder: ProgrammeKey | null, latest: ProgrammeKey, terms: PinTerms): ProgrammeKey {
  return createdUnder !== null && terms.pinAtFirstSubmission ? createdUnder : latest;
}
