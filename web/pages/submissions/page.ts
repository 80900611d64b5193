// The list behind a number of the ledger: every submission counted in it, filterable, a hundred to a page.
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { intakeLines } from '../../../services/register/intake-lines.ts';
import { findWindow } from '../../find-window.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { unitName, windowName } from '../../window-name.ts';
import { csvOf } from './csv.ts';
import { linesFound, listView } from './list-view.ts';
import { openProblems } from './query.ts';
import { wantedFrom } from './wanted.ts';

export const submissionsPage = page({
  path: patterns.submissions,
  may: 'see the intake of a window',
  async load({ database, frameworks }, { params, query, at }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    const programme = programmeOf(frameworks, stored.window.programme);
    const units = [...new Set(stored.tasks.map(({ unit }) => unit))];
    const facts = {
      windowId: params.windowId,
      cohort: windowName(stored),
      closed: at > stored.closesAt,
      asOf: momentInWords(at),
      units: units.map((id) => ({ id, name: unitName(programme, id) })),
      lines: await intakeLines(database, params.windowId, at),
      problems: await openProblems(database, params.windowId),
      wanted: wantedFrom(query, units),
    };
    if (query.get('format') === 'csv')
      return { send: csvOf(linesFound(facts)), type: 'text/csv', name: `${windowName(stored)}.csv` };
    const data = listView(facts);
    return { title: data.title, view: new URL('view.hbs', import.meta.url), data };
  },
});
