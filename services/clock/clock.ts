// One clock for every rule: the machine's in a live instance, a database row in a rehearsal.
import type { Database } from '../database/database.ts';

/** Tells what time it is for the rules. Deadlines, letters and history use nothing else. */
export interface Clock {
  now(): Promise<Date>;
}

/** The machine's time. */
export const systemClock: Clock = { now: () => Promise.resolve(new Date()) };

/** The rehearsal's time: the row that every process reads. */
export function rehearsalClock(database: Database): Clock {
  return {
    async now() {
      const rows: { rehearsal_now: Date }[] = await database.query('select rehearsal_now from instance', []);
      const row = rows[0];
      if (row === undefined) throw new Error('This database has no rehearsal clock.');
      return row.rehearsal_now;
    },
  };
}
