// Tells participants a later date for their result, before the one they know has passed (R143); the same words for everyone (R165).
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Tx } from '../../database/database.ts';
import type { By } from '../record.ts';
import { tell } from '../tell.ts';

/** Whom to tell. */
export interface ToldLater {
  readonly entryId: string;
  readonly personId: string;
}

/** Keeps the date of each entry and writes one letter each (E15). `by.who` is `clock` where nobody chose the date. */
export async function tellDates(tx: Tx, entries: readonly ToldLater[], resultsOn: LocalDate, by: By): Promise<void> {
  for (const { entryId, personId } of entries) {
    const id = randomUUID();
    await tx.query('insert into result_date (id, entry_id, results_on, set_at, set_by) values ($1, $2, $3, $4, $5)', [
      id,
      entryId,
      resultsOn,
      by.at,
      by.who === 'clock' ? null : by.who,
    ]);
    await tell(tx, { template: 'delay', personId, occasion: id, at: by.at });
  }
}
