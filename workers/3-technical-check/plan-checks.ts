// When a window is collected, sets the moment at which the full check starts: noon a week after close (R80).
import { z } from 'zod';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { inTransaction } from '../../services/database/database.ts';
import { oweInstead } from '../../services/outbox/owe.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';

export const planChecks = job({
  name: 'plan-checks',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }) {
    const { window } = await readWindow(database, id);
    // Nothing of a pre-assessment window is marked (R14), so nothing of it is checked.
    if (window.kind !== 'final') return undefined;
    const dueAt = noonUk(derivedDates(window, defaultDerivedDateTerms).technicalCheckOn);
    await inTransaction(database, (tx) => oweInstead(tx, { job: 'start-checks', key: id, payload: { id }, dueAt }));
    return undefined;
  },
});
