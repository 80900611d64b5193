// Once a night: clears what has served its time, so that tables stay small. Nothing of a submission is ever touched here.
import { z } from 'zod';
import { atUk, ukDate } from '../../domain/calendar/uk-time.ts';
import { addDays } from '../../domain/calendar/local-date.ts';
import { job } from '../job.ts';

const keptDays = 30;

export const tidyUp = job({
  name: 'tidy-up',
  payload: z.object({}),
  retry: [60],
  async run({ database, files }, _payload, { at }) {
    const old = new Date(at.getTime() - keptDays * 86_400_000);
    await database.query('delete from outbox where done_at < $1', [old]);
    await database.query('delete from sign_in_link where expires_at < $1', [old]);
    await database.query(
      'delete from moodle_reading where at < $1 and id not in (select max(id) from moodle_reading)',
      [old],
    );
    await files.sweep();
    return { again: atUk(addDays(ukDate(at), 1), '03:30:00') };
  },
});
