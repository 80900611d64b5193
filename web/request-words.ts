// What requests are called, for their authors and for those who decide.
import { longDate } from '../domain/calendar/uk-words.ts';
import type { RequestKind, RequestState } from '../domain/request/request.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { RequestFacts } from '../services/register/requests/read-requests.ts';
import { requirementsOf } from '../domain/technical-check/requirement.ts';
import type { Tag } from './view-helpers/tag-state.ts';
import { unitName } from './window-name.ts';

const kinds: Readonly<Record<RequestKind, string>> = {
  deferral: 'Deferral',
  extension: 'More time',
  exception: 'Exception',
  withdrawal: 'Withdrawal',
};

/** "Deferral of Task 1", "Exception for Presentation recording in Task 1". */
export function requestName(
  request: Pick<RequestFacts, 'kind' | 'unit' | 'requirement'>,
  programme: Programme,
): string {
  const what = request.unit === null ? 'all tasks' : unitName(programme, request.unit);
  if (request.kind !== 'exception') return `${kinds[request.kind]}, ${what}`;
  return `${kinds.exception}, ${what}: ${evidenceName(request, programme)}`;
}

/** The evidence that an exception is about. */
export function evidenceName({ requirement }: Pick<RequestFacts, 'requirement'>, programme: Programme): string {
  const all = programme.units.flatMap(({ tasks }) => requirementsOf(programme, tasks));
  return all.find(({ key }) => key === requirement)?.label ?? requirement ?? '';
}

const tags: Readonly<Record<RequestState, Tag>> = {
  open: { state: 'in progress', word: 'With the team' },
  referred: { state: 'in progress', word: 'With DfE' },
  granted: { state: 'done', word: 'Agreed' },
  refused: { state: 'stopped', word: 'Not agreed' },
  'taken-back': { state: 'not started', word: 'Taken back' },
};

/** How far it has come, for its author. */
export function requestTag(state: RequestState): Tag {
  return tags[state];
}

/** "Until Thursday 17 March 2022." of a request for more time, else ''. */
export function untilWords({ untilOn }: Pick<RequestFacts, 'untilOn'>): string {
  return untilOn === null ? '' : `Until ${longDate(untilOn)}.`;
}
