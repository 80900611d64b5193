// The facts of the letter about new dates (R22): what the dates were when people were told, and what they are now.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import { atUk, noonUk } from '../../domain/calendar/uk-time.ts';
import { windowChangedWords } from '../../templates/emails/window-changed/words.ts';
import { letter } from '../letter.ts';
import { opensAt, windowFacts } from './window-facts.ts';

const localDate = z.string().refine(isLocalDate);
const line = z.array(
  z.object({ subject_id: z.string(), why: z.object({ opensOn: localDate.nullable(), closesOn: localDate }) }),
);

export const windowChangedLetter = letter('window-changed', async (around, reader, occasion) => {
  const rows: unknown = await around.database.query('select subject_id, why from history where id = $1', [occasion]);
  const before = line.parse(rows)[0];
  if (before === undefined) throw new Error(`There is no change of dates ${occasion}.`);
  const { stored, tasks, shared } = await windowFacts(around, reader, before.subject_id);
  const opened = (day: LocalDate) => atUk(day, '09:00:00');
  const { name, sender, programme, moodle } = shared;
  return windowChangedWords({
    name,
    sender,
    programme,
    moodle,
    tasks: tasks.map(({ task }) => task),
    was: { opensAt: opened(before.why.opensOn ?? before.why.closesOn), closesAt: noonUk(before.why.closesOn) },
    now: { opensAt: opensAt(stored), closesAt: stored.closesAt },
    reason: null,
  });
});
