// Whether Moodle still shows what our copy was taken from (R77). Moodle moves `timeModified` neither for a revert nor for a removal.
import type { CloseTerms } from '../window/in-time.ts';
import { isInTime } from '../window/in-time.ts';
import type { SeenRow } from './seen.ts';

/** What a copy was taken from: Moodle's submission, its attempt, moment and files, each file by its path and SHA-1. */
export interface CopyTaken {
  readonly submissionId: number;
  readonly attempt: number;
  readonly timeModified: Date;
  readonly files: ReadonlyMap<string, string>;
}

/** The row now, with its files where they were looked at; `files` is null where only the row was. Null row = Moodle shows none. */
export interface SeenNow {
  readonly row: SeenRow | null;
  readonly files: ReadonlyMap<string, string> | null;
}

/** Every change but `newer-in-time` leaves the copy as it is and is flagged; only a correction request brings in a new version (R77). */
export type Change =
  | 'none'
  | 'newer-in-time'
  | 'changed-after-close'
  | 'files-changed'
  | 'reverted-to-draft'
  | 'removed'
  | 'new-attempt'
  | 'vanished';

/** How Moodle differs from the copy. Until `deadline` a later submission replaces an earlier copy (`newer-in-time`); after it nothing does (R77). */
export function changedSince(copy: CopyTaken, now: SeenNow, deadline: Date, terms: CloseTerms): Change {
  const { row, files } = now;
  if (row === null) return 'vanished';
  const inTime = isInTime(row.timeModified, deadline, terms);
  if (row.submissionId !== copy.submissionId || row.attempt !== copy.attempt) {
    return row.status === 'submitted' && inTime && row.attempt > copy.attempt ? 'newer-in-time' : 'new-attempt';
  }
  if (row.status === 'new') return 'removed';
  if (row.status !== 'submitted') return 'reverted-to-draft';
  if (row.timeModified.getTime() !== copy.timeModified.getTime())
    return inTime ? 'newer-in-time' : 'changed-after-close';
  return files !== null && !sameFiles(files, copy.files) ? 'files-changed' : 'none';
}

/** True when this very submission, attempt and moment has been copied before: running intake again changes nothing (R72). */
export function isCopied(copies: readonly CopyTaken[], row: SeenRow): boolean {
  return copies.some(
    (copy) =>
      copy.submissionId === row.submissionId &&
      copy.attempt === row.attempt &&
      copy.timeModified.getTime() === row.timeModified.getTime(),
  );
}

function sameFiles(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}
