// A submission that comes in after the check of its window has started goes to the check at once: extensions, drafts accepted late.
import { z } from 'zod';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import { startCheck } from '../../domain/submission/check-transitions.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { inTransaction } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';
import { windowOf } from './query.ts';

export const startLateCheck = job({
  name: 'start-late-check',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const { window, life } = await readWindow(database, await windowOf(database, id));
    const starts = noonUk(derivedDates(window, defaultDerivedDateTerms).technicalCheckOn);
    // Before that noon, and while the rest is still being collected, `start-checks` takes it along.
    if (window.kind !== 'final' || life !== 'collected' || at < starts) return undefined;
    await inTransaction(database, (tx) => record(tx, id, startCheck, undefined, { who: 'clock', at }));
    return undefined;
  },
});
