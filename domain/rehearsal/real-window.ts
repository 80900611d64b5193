// What is read of a real window before it is pseudonymised. Whatever is not named here cannot get into the file.
import type { RehearsalData, RehearsalParticipant } from './rehearsal-data.ts';

/** A file as Moodle showed it. */
export interface RealFile {
  readonly area: string;
  readonly filename: string;
  readonly filesize: number;
}

/** What Moodle showed, with file names still in it. */
export type RealSighting = Omit<RehearsalParticipant['seen'][number], 'files'> & {
  readonly files: readonly RealFile[];
};

/** A participant as they really are: `personId` and `schoolUrn` only tell one from another. */
export interface RealParticipant {
  readonly personId: string;
  readonly hasTrn: boolean;
  readonly hasMoodleAccount: boolean;
  readonly schoolUrn: string | null;
  readonly submissions: RehearsalParticipant['submissions'];
  readonly agreements: RehearsalParticipant['agreements'];
  readonly seen: readonly RealSighting[];
}

/** The window and everyone in it. */
export interface RealWindow {
  readonly window: RehearsalData['window'];
  readonly participants: readonly RealParticipant[];
}
