// Finds the mark sheet that an address names, for those who may open it: its owner, and whoever may read others' (R126).
import { may } from '../domain/policy/may.ts';
import { refused, type Refusal } from '../domain/refusal.ts';
import type { Database } from '../services/database/database.ts';
import type { Account } from '../services/identity/sign-in-link.ts';
import { readSheet, type StoredSheet } from '../services/register/marking/read-sheet.ts';
import { isUuid } from './is-uuid.ts';
import type { Around } from './page.ts';

/** A sheet, and whether it belongs to the one who looks. */
export interface OpenedSheet {
  readonly sheet: StoredSheet;
  readonly isOwn: boolean;
}

/** The sheet, or `no-such-page`, or `not-allowed`: also for those who are to mark the same script without having seen it (R136). */
export async function openSheet(
  { database, frameworks }: Pick<Around, 'database' | 'frameworks'>,
  sheetId: string,
  account: Account | null,
): Promise<OpenedSheet | Refusal> {
  const sheet = isUuid(sheetId) ? await readSheet(database, frameworks, sheetId) : undefined;
  if (sheet === undefined || account === null) return refused('no-such-page');
  if (sheet.markerId === account.personId) return { sheet, isOwn: true };
  if (!may(account, 'read the mark sheets of others')) return refused('not-allowed');
  return (await isToMarkBlind(database, sheet, account)) ? refused('not-allowed') : { sheet, isOwn: false };
}

async function isToMarkBlind(
  database: Database,
  { submissionId }: StoredSheet,
  { personId }: Account,
): Promise<boolean> {
  const own: unknown[] = await database.query(
    `select 1 from mark_sheet where submission_id = $1 and marker_id = $2 and kind <> 'adjudication' and state <> 'locked'`,
    [submissionId, personId],
  );
  return own.length > 0;
}
