// The queue of the technical check (C1), for checkers and admins: names and files, never marks.
import { checkStandings } from '../../../domain/technical-check/check-standing.ts';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { queuedChecks } from '../../checks/queued-checks.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { unitName, windowName } from '../../window-name.ts';
import { queueGroups } from './queue-groups.ts';
import { queueTitle, submissionsIn } from './queue-title.ts';
import type { ChecksView } from './view-model.ts';

export const checksPage = page({
  path: patterns.checks,
  may: 'check submissions',
  async load({ database, frameworks }, { query, at }) {
    const [asked, task, wanted] = ['window', 'task', 'show'].map((name) => query.get(name) ?? '');
    const windowId = asked !== undefined && isUuid(asked) ? asked : null;
    const show = ['all', ...checkStandings].find((each) => each === wanted) ?? '';
    const stored = await readWindows(database);
    const windows = new Map(
      stored.map((each) => {
        const programme = programmeOf(frameworks, each.window.programme);
        return [each.id, { stored: each, name: windowName(each), unit: (id: string) => unitName(programme, id) }];
      }),
    );
    const queue = (await queuedChecks(database, windowId)).filter(({ unit }) => task === '' || unit === task);
    const groups = queueGroups(queue, windows, show);
    const data: ChecksView = {
      margin: [windowId === null ? 'All windows' : (windows.get(windowId)?.name ?? '')],
      title: show === '' ? queueTitle(groups) : submissionsIn(groups),
      lead: `Form only, never quality. As of ${momentInWords(at)}.`,
      groups,
      quiet: 'Nothing to check. Submissions come here a week after their window has closed, at 12 noon.',
    };
    return { title: 'Checks', view: new URL('view.hbs', import.meta.url), data };
  },
});
