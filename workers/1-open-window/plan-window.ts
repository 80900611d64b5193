// Sets a window's calendar when it is published or its dates change: letters, looks at Moodle, the close.
import { z } from 'zod';
import { defaultReminderTerms, windowEmails } from '../../domain/window/reminder.ts';
import { inTransaction } from '../../services/database/database.ts';
import { forgive, oweInstead } from '../../services/outbox/owe.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { job } from '../job.ts';

/** Close is inclusive (R13): whatever bears the closing second counts, so we look when that second is over. */
const secondAfter = 1_000;

export const planWindow = job({
  name: 'plan-window',
  payload: z.object({ id: z.string() }),
  retry: [1, 5, 15],
  async run({ database }, { id }, { at }) {
    const { window, closesAt, publishedAt } = await readWindow(database, id);
    const letters = windowEmails(window, publishedAt ?? at, defaultReminderTerms);
    const kept = letters.filter((letter) => letter.at >= at || letter.email === 'window-opens');
    await inTransaction(database, async (tx) => {
      const reminderKeys = defaultReminderTerms.reminderDaysBefore.map((days) => `${id}:${String(days)}`);
      await forgive(tx, 'remind', reminderKeys, at);
      for (const letter of kept) {
        const payload = { id, daysBefore: letter.daysBefore ?? 0 };
        if (letter.email === 'window-opens')
          await oweInstead(tx, { job: 'announce-window', key: id, payload: { id }, dueAt: letter.at });
        else
          await oweInstead(tx, { job: 'remind', key: `${id}:${String(letter.daysBefore)}`, payload, dueAt: letter.at });
      }
      await oweInstead(tx, { job: 'look-at-moodle', key: id, payload: { id }, dueAt: at });
      await oweInstead(tx, {
        job: 'close-window',
        key: id,
        payload: { id },
        dueAt: new Date(closesAt.getTime() + secondAfter),
      });
    });
    return undefined;
  },
});
