// A day before results are due, tells everyone whose letter is in no approved batch that it comes later (R143).
import { z } from 'zod';
import { addDays } from '../../domain/calendar/local-date.ts';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { inTransaction } from '../../services/database/database.ts';
import { tellOverdue } from '../../services/register/release/tell-overdue.ts';
import { job } from '../job.ts';

export const tellLateResults = job({
  name: 'tell-late-results',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    await inTransaction(database, (tx) => tellOverdue(tx, id, addDays(ukDate(at), 1), at));
    return undefined;
  },
});
