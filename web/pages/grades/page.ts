// How the grades of a window stand in Moodle, and a way to have one written again.
import { z } from 'zod';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { gradesOf, refusedLetters } from '../../../services/register/grades/grades-of.ts';
import { tryAgain } from '../../../services/register/grades/try-again.ts';
import { findWindow } from '../../find-window.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { unitName, windowName } from '../../window-name.ts';
import { gradesView } from './grades-view.ts';

export const gradesPage = page({
  path: patterns.grades,
  may: 'look after grades in Moodle',
  async load({ database, frameworks }, { params }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (!leadsToOutcome(stored.window)) return refused('no-such-page');
    const programme = programmeOf(frameworks, stored.window.programme);
    const data = gradesView({
      windowId: stored.id,
      windowName: windowName(stored),
      grades: await gradesOf(database, stored.id),
      letters: await refusedLetters(database, stored.id),
      taskName: (unit) => unitName(programme, unit),
    });
    return { title: 'Grades in Moodle', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ grade: z.union([z.uuid(), z.literal('all')]) }),
  async submit({ database }, { params, account, at }, { grade }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    const by = { who: account?.personId ?? '', at };
    const done = await inTransaction(database, (tx) => tryAgain(tx, stored.id, grade, by));
    if (isRefusal(done)) return done;
    const words = done === 1 ? '1 grade is' : `${String(done)} grades are`;
    return { goTo: pathTo('grades', params), notice: `${words} being tried again.` };
  },
});
