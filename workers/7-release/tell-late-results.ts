// A day before results are due, and before every later date that was told, tells whoever still waits the next one (R143).
import { z } from 'zod';
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk, ukDate } from '../../domain/calendar/uk-time.ts';
import { inTransaction } from '../../services/database/database.ts';
import { tellOverdue } from '../../services/register/release/tell-overdue.ts';
import { job } from '../job.ts';

export const tellLateResults = job({
  name: 'tell-late-results',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const tomorrow = addDays(ukDate(at), 1);
    const { nextOn } = await inTransaction(database, (tx) => tellOverdue(tx, id, tomorrow, at));
    if (nextOn === null) return undefined;
    const eve = addDays(nextOn, -1);
    return { again: noonUk(eve > tomorrow ? eve : tomorrow) };
  },
});
