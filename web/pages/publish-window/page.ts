// Before a window is published: who will be told what and when, and whether Moodle's cut-off dates fit (R21). The button publishes.
import { z } from 'zod';
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { checkCutoff } from '../../../domain/window/cutoff-check.ts';
import { publish } from '../../../domain/window/life.ts';
import { defaultReminderTerms, windowEmails } from '../../../domain/window/reminder.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import { record } from '../../../services/register/record.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { windowName } from '../../window-name.ts';
import { expectedCount } from './query.ts';
import type { PublishWindowView } from './view-model.ts';

export const publishWindowPage = page({
  path: patterns.publishWindow,
  may: 'set up a window',
  async load(around, { params, at }) {
    const stored = await findWindow(around.database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (stored.life !== 'planned') return refused('window-published-already');
    const faults = await cutoffFaults(around, stored);
    const expected = await expectedCount(around.database, stored.id);
    const data: PublishWindowView = {
      margin: [windowName(stored), 'Publish'],
      title:
        faults.length === 0 ? `${String(expected)} participants will be told` : 'Moodle’s dates do not fit this window',
      lead: `The window closes ${deadlineInWords(stored.closesAt)}.`,
      emails: windowEmails(stored.window, at, defaultReminderTerms).map(({ email, at: on }) => ({
        at: on,
        what:
          email === 'window-opens'
            ? 'The window opens: dates, what to upload, whom to ask'
            : 'Reminder to those who have not submitted everything',
      })),
      faults,
      action: pathTo('publishWindow', params),
      fields: [],
      backHref: pathTo('window', params),
    };
    return { title: 'Publish the window', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({}),
  async submit(around, { params, account, at }) {
    const stored = await findWindow(around.database, params.windowId);
    if (isRefusal(stored)) return stored;
    const faults = await cutoffFaults(around, stored);
    if (faults.length > 0) return refused('set-up-check-fails', { what: faults[0]?.text ?? '' });
    const expected = await expectedCount(around.database, stored.id);
    const outcome = await inTransaction(around.database, async (tx) => {
      const recorded = await record(tx, stored.id, publish, { expected }, { who: account?.personId ?? '', at });
      if (!isRefusal(recorded))
        await tx.query('update submission_window set published_at = $2 where id = $1', [stored.id, at]);
      return recorded;
    });
    return isRefusal(outcome)
      ? outcome
      : {
          goTo: pathTo('window', params),
          notice: 'Published. Participants are told on the days listed, and everything is collected at close.',
        };
  },
});

/** What is wrong with the assignments' cut-off dates: without one, or with another, Moodle would stay open after close (R21). */
async function cutoffFaults({ moodle }: Around, stored: StoredWindow): Promise<PublishWindowView['faults']> {
  try {
    const assignments = await moodle.assignments([stored.moodleCourseId]);
    return stored.tasks.flatMap((task) => {
      const found = assignments.find(({ id }) => id === task.assignmentId);
      const checked = checkCutoff(found?.cutOff ?? null, stored.closesAt, { requireCutoff: true });
      return isRefusal(checked)
        ? [{ task: task.name, text: `${refusalWords(checked).says} ${refusalWords(checked).todo}` }]
        : [];
    });
  } catch (error) {
    if (error instanceof MoodleFailure) return [{ task: 'Moodle', text: `${error.what} ${error.whatToDo}` }];
    throw error;
  }
}
