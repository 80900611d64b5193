// The Moodle connection (D19): the last check, and the button that checks again.
import { z } from 'zod';
import { may } from '../../../domain/policy/may.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { moodleView } from './moodle-view.ts';
import { keepReading, lastLook, lastReading } from './query.ts';
import { stopping } from './reading.ts';
import { takeReading } from './take-reading.ts';

/** Windows are checked until their results are long out. */
const daysAfterClose = 200;

export const moodlePage = page({
  path: patterns.moodle,
  may: 'see the Moodle connection',
  maySubmit: 'check the Moodle connection',
  async load({ database, moodle }, { account }) {
    const data = moodleView(
      await lastReading(database),
      await lastLook(database),
      moodle.url,
      account !== null && may(account, 'check the Moodle connection'),
    );
    return { title: data.title, view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({}),
  async submit({ database, moodle }, { at }) {
    const windows = (await readWindows(database)).filter(
      ({ closesAt }) => closesAt.getTime() > at.getTime() - daysAfterClose * 86_400_000,
    );
    const reading = await takeReading(moodle, windows);
    await inTransaction(database, (tx) => keepReading(tx, reading, at));
    const count = stopping(reading).length;
    return {
      goTo: pathTo('moodle', {}),
      notice:
        count === 0 ? 'Checked. Nothing stops Moodle from being used.' : 'Checked. What is to be mended stands first.',
    };
  },
});
