// The facts of E15: two days, and no reason (R143, R165). The occasion is the date that was set.
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { delayWords } from '../../templates/emails/delay/words.ts';
import { letter, participantLetterhead } from '../letter.ts';

const day = z.string().refine(isLocalDate);
const rows = z.array(z.object({ results_on: day, before: day.nullable(), window_id: z.string() }));

export const delayLetter = letter('delay', async (around, reader, dateId) => {
  const [told] = rows.parse(
    await around.database.query(
      `select d.results_on::text, e.window_id, (select b.results_on::text from result_date b where b.entry_id = d.entry_id and b.set_at < d.set_at
         order by b.set_at desc limit 1) as before
       from result_date d join entry e on e.id = d.entry_id where d.id = $1`,
      [dateId],
    ),
  );
  if (told === undefined) throw new Error(`There is no date ${dateId}.`);
  const { window } = await readWindow(around.database, told.window_id);
  return delayWords({
    ...participantLetterhead(around, reader),
    programme: window.programme.programme,
    toldBefore: told.before ?? derivedDates(window, defaultDerivedDateTerms).resultsTargetOn,
    resultsOn: told.results_on,
  });
});
