// Where in a script its word limit falls (R55): who marks it is told, and marks up to there.
import type { CheckedFile } from './checked-file.ts';
import { distinctFiles, type Matches } from './match-files.ts';
import type { Requirement } from './requirement.ts';

/** The account in which it falls, and how that reads up to the last waypoint before it; `ends` '' where that is its beginning. */
export interface LimitFalls {
  readonly fileId: string;
  /** Words of this account up to there; the rest of what the limit allows follows it. */
  readonly word: number;
  readonly ends: string;
}

/** The accounts that share a limit, in the order of the requirements; a file that was uploaded twice counts once. */
export function accountsWithin(
  { tasks }: Pick<Requirement, 'tasks'>,
  all: readonly Requirement[],
  { sure }: Pick<Matches, 'sure'>,
): readonly CheckedFile[] {
  return all
    .filter(({ kind, tasks: of }) => kind === 'account' && of.some((task) => tasks.includes(task)))
    .flatMap(({ key }) => distinctFiles(sure.get(key) ?? []));
}

/**
 * The place. Accounts that share a limit are read one after another, in the order in which they are given (R50, R51). Null where
 * an account cannot be counted, or all of them are within.
 */
export function limitFalls(accounts: readonly Pick<CheckedFile, 'id' | 'reading'>[], limit: number): LimitFalls | null {
  let left = limit;
  for (const { id, reading } of accounts) {
    const { words, findings } = reading;
    if (words === null) return null;
    if (words > left) {
      const last = findings.waypoints.findLast(({ word }) => word <= left);
      return { fileId: id, word: last?.word ?? 0, ends: last?.ends ?? '' };
    }
    left -= words;
  }
  return null;
}
