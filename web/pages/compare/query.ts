// Whether somebody has a sheet of a script: they may know that it exists.
import type { Database } from '../../../services/database/database.ts';

/** True for a moderator of the script. Its first marker is not told that it was drawn before both sheets are locked. */
export async function isSheetHolder(database: Database, submissionId: string, personId: string): Promise<boolean> {
  const found: unknown[] = await database.query(
    `select 1 from mark_sheet where submission_id = $1 and marker_id = $2 and kind = 'moderation'`,
    [submissionId, personId],
  );
  return found.length > 0;
}
