// Where in the files of a submission its word limits fall (R55), for the page of its check and for the file that it shows.
import { accountsWithin, limitFalls, type LimitFalls } from '../domain/technical-check/limit-falls.ts';
import { matchFiles } from '../domain/technical-check/match-files.ts';
import type { CheckedSubmission } from '../services/register/checked-submission.ts';
import { checkedFiles, type HeldFile } from '../services/register/document-readings.ts';

/** A limit that is passed, and where. */
export interface LimitPlace extends LimitFalls {
  /** The key of the requirement. */
  readonly requirement: string;
  readonly limit: number;
  /** Words from the place that the reading keeps to the limit itself. */
  readonly wordsOn: number;
}

/** The places; none where everything is within, or cannot be counted. */
export function limitPlaces(
  { requirements }: Pick<CheckedSubmission, 'requirements'>,
  held: readonly HeldFile[],
): readonly LimitPlace[] {
  const matches = matchFiles(requirements, checkedFiles(held));
  return requirements.flatMap(({ key, kind, limit, tasks }): LimitPlace[] => {
    if (kind !== 'words' || limit === null) return [];
    const accounts = accountsWithin({ tasks }, requirements, matches);
    const falls = limitFalls(accounts, limit);
    if (falls === null) return [];
    const before = accounts.slice(
      0,
      accounts.findIndex(({ id }) => id === falls.fileId),
    );
    const spent = before.reduce((sum, { reading }) => sum + (reading.words ?? 0), 0);
    return [{ ...falls, requirement: key, limit, wordsOn: limit - spent - falls.word }];
  });
}
