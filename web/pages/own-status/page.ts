// A participant's own page (P1): what to do, where it stands, what we have, and whom to ask (R34). Theirs alone (R216).
import { refused } from '../../../domain/refusal.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import { entriesOf, submissionsOf } from './query.ts';
import { ownStatusView } from './status-view.ts';
import { nothingYet } from './nothing-yet.ts';

const view = new URL('view.hbs', import.meta.url);

export const ownStatusPage = page({
  path: patterns.ownStatus,
  may: 'see own page',
  async load(around, { params, query, at }) {
    const { config, database, frameworks } = around;
    if (!isUuid(params.personId)) return refused('no-such-page');
    const entries = await entriesOf(database, params.personId);
    const chosen = entries.find(({ windowId }) => windowId === query.get('window')) ?? entries[0];
    const moodle = config.moodle.url.replace(/\/$/, '');
    const help = {
      moodle,
      faq: config.provider.faqUrl ?? moodle,
      email: config.provider.teamEmail,
      phone: config.provider.teamPhone,
    };
    if (chosen === undefined) return { title: 'Your assessment', view, data: nothingYet(help), layout: 'reading' };
    const windows = await readWindows(
      database,
      entries.map(({ windowId }) => windowId),
    );
    const stored = windows.find(({ id }) => id === chosen.windowId);
    if (stored === undefined) return refused('no-such-page');
    const data = ownStatusView({
      stored,
      submissions: await submissionsOf(database, frameworks, chosen.id),
      resultsOn: chosen.resultsOn,
      now: at,
      moodle,
      help,
      otherWindows: windows
        .filter(({ id }) => id !== stored.id)
        .map((other) => ({ href: pathTo('ownStatus', params, { window: other.id }), text: windowName(other) })),
    });
    return { title: data.title, view, data, layout: 'reading' };
  },
});
