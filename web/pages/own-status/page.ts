// A participant's own page (P1): what to do, where it stands, what we have, and whom to ask (R34). Theirs alone (R216).
import { z } from 'zod';
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { takeBack } from '../../../services/register/requests/keep-request.ts';
import { requestsOfEntry, termsOfEntry } from '../../../services/register/requests/read-requests.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import { askedRows, askLinks } from './ask-links.ts';
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
    const submissions = await submissionsOf(database, frameworks, chosen.id);
    const data = ownStatusView({
      stored,
      submissions,
      asks: askLinks(params.personId, stored.id, {
        window: stored.window,
        ...(await termsOfEntry(database, chosen.id, null)),
        units: submissions.map(({ one }) => ({
          unit: one.unit,
          state: one.submission.state,
          tasks: stored.tasks.filter(({ unit }) => unit === one.unit).map(({ taskId }) => taskId),
        })),
      }),
      asked: askedRows(await requestsOfEntry(database, chosen.id), programmeOf(frameworks, stored.window.programme)),
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
  form: z.object({ request: z.uuid() }),
  async submit({ database }, { params, query, at }, { request }) {
    const fault = await inTransaction(database, (tx) => takeBack(tx, request, { who: params.personId, at }));
    if (fault !== undefined) return fault;
    const window = query.get('window');
    return {
      goTo: pathTo('ownStatus', params, window === null ? {} : { window }),
      notice: 'Your request has been taken back. Nothing was decided.',
    };
  },
});
