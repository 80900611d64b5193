// The list of requests (D11): deferrals, extensions, exceptions and withdrawals, for those who decide (R93 to R102).
import { isUndecided } from '../../../domain/request/request.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { allRequests, type RequestFacts } from '../../../services/register/requests/read-requests.ts';
import { readWindows, type StoredWindow } from '../../../services/register/window-row.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { requestName, requestTag } from '../../request-words.ts';
import { windowName } from '../../window-name.ts';
import type { RequestRow, RequestsView } from './view-model.ts';

export const requestsPage = page({
  path: patterns.requests,
  may: 'decide requests',
  async load({ database, frameworks }) {
    const all = await allRequests(database);
    const windows = await readWindows(database, [...new Set(all.map(({ windowId }) => windowId))]);
    const rows = all.map((request) => ({ request, row: rowOf(request, windows, frameworks) }));
    const waiting = rows.filter(({ request }) => isUndecided(request.state)).map(({ row }) => row);
    const data: RequestsView = {
      margin: ['Requests'],
      title: titleFor(waiting.length),
      lead: 'Each is decided by a person, with a reason, and its sender is told by email.',
      waiting,
      decided: rows.filter(({ request }) => !isUndecided(request.state)).map(({ row }) => row),
    };
    return { title: 'Requests', view: new URL('view.hbs', import.meta.url), data };
  },
});

function titleFor(waiting: number): string {
  if (waiting === 0) return 'No request waits for a decision';
  return waiting === 1 ? '1 request waits for a decision' : `${String(waiting)} requests wait for a decision`;
}

function rowOf(request: RequestFacts, windows: readonly StoredWindow[], frameworks: Frameworks): RequestRow {
  const stored = windows.find(({ id }) => id === request.windowId);
  if (stored === undefined) throw new Error(`There is no window ${request.windowId}.`);
  return {
    href: pathTo('decideRequest', { requestId: request.id }),
    name: request.name,
    candidate: request.candidate,
    window: windowName(stored),
    what: requestName(request, programmeOf(frameworks, stored.window.programme)),
    asked: request.askedAt,
    tag: requestTag(request.state),
  };
}
