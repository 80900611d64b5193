// Nobody lets a date for a result pass in silence: whoever waits beyond it is told the next one (R143, R165).
import { addDays, daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dryRun } from '../../../domain/release/dry-run.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import type { Tx } from '../../database/database.ts';
import { readWindow } from '../window-row.ts';
import { readEntries } from './read-entries.ts';
import { tellDates } from './tell-dates.ts';

/** `told`: how many got the letter. `nextOn`: the first date that somebody who waits now knows, or null where nobody waits. */
export interface ToldOverdue {
  readonly told: number;
  readonly nextOn: LocalDate | null;
}

/** Tells everyone who is not in an approved batch and whose own date is `by` or earlier. The window's row is locked. */
export async function tellOverdue(tx: Tx, windowId: string, by: LocalDate, at: Date): Promise<ToldOverdue> {
  await tx.query('select 1 from submission_window where id = $1 for update', [windowId]);
  const { window } = await readWindow(tx, windowId);
  const target = derivedDates(window, defaultDerivedDateTerms).resultsTargetOn;
  const entries = await readEntries(tx, windowId);
  const { held, later, going, approved } = dryRun(entries, defaultReleaseTerms);
  // Whoever could go and is in no approved batch waits as well.
  const waiting = new Set([...held, ...later, ...going].map(({ entryId }) => entryId));
  const overdue = entries.filter(
    ({ entryId, resultsOn }) => waiting.has(entryId) && daysBetween(resultsOn ?? target, by) >= 0,
  );
  const next = addDays(ukDate(at), defaultReleaseTerms.nextNewsDays);
  await tellDates(tx, overdue, next, { who: 'clock', at });
  // Whoever is in an approved batch waits too: it can be taken back.
  const known = entries.flatMap(({ entryId, resultsOn }) => {
    if (!waiting.has(entryId) && !approved.includes(entryId)) return [];
    return overdue.some((one) => one.entryId === entryId) ? [next] : [resultsOn ?? target];
  });
  return { told: overdue.length, nextOn: known.toSorted()[0] ?? null };
}
