// An admin tells those who will wait a new date (R143): only entries that are late or held, and only a day that is still to come.
import { daysBetween, isLocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../database/database.ts';
import type { By } from '../record.ts';
import type { StoredWindow } from '../window-row.ts';
import { dryRunOf, type ReleaseSetting } from './dry-run-of.ts';
import { tellDates } from './tell-dates.ts';

/** Tells the entries named; how many. The same date again for the same entry is refused, so a second press sends nothing. */
export async function tellLater(
  tx: Tx,
  setting: ReleaseSetting,
  stored: StoredWindow,
  wanted: { readonly entryIds: readonly string[]; readonly on: string },
  by: By,
): Promise<number | Refusal> {
  await tx.query('select 1 from submission_window where id = $1 for update', [stored.id]);
  const { run, entries, targetOn } = await dryRunOf(tx, setting, stored, by.at);
  const { entryIds, on } = wanted;
  if (!isLocalDate(on)) return refused('date-not-a-day', { field: 'on' });
  if (entryIds.length === 0) return refused('nobody-chosen');
  const later = (than: typeof targetOn) => daysBetween(than, on) > 0;
  if (!later(targetOn) || !later(ukDate(by.at))) return refused('date-not-later', { field: 'on' });
  const waiting = new Map([...run.held, ...run.later].map((one) => [one.entryId, one]));
  const told = entries.filter(({ entryId }) => entryIds.includes(entryId));
  if (told.length < entryIds.length || told.some(({ entryId }) => !waiting.has(entryId))) return refused('not-waiting');
  if (told.some(({ resultsOn }) => resultsOn !== null && !later(resultsOn)))
    return refused('date-not-later', { field: 'on' });
  await tellDates(tx, told, on, by);
  return told.length;
}
