// When a window is collected, sets the moment by which nobody may wait unwarned: noon on the day before results are due (R142, R143).
import { z } from 'zod';
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { inTransaction } from '../../services/database/database.ts';
import { oweInstead } from '../../services/outbox/owe.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';

export const planResults = job({
  name: 'plan-results',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }) {
    const { window } = await readWindow(database, id);
    // A pre-assessment window has no results (R14).
    if (window.kind !== 'final') return undefined;
    const dueAt = noonUk(addDays(derivedDates(window, defaultDerivedDateTerms).resultsTargetOn, -1));
    await inTransaction(database, (tx) =>
      oweInstead(tx, { job: 'tell-late-results', key: id, payload: { id }, dueAt }),
    );
    return undefined;
  },
});
