// What can be asked for from the status page, and what was.
import { unitsToAsk, type AskFacts } from '../../../domain/request/may-ask.ts';
import { isUndecided, requestKinds, type RequestKind } from '../../../domain/request/request.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { longDate, momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { RequestFacts } from '../../../services/register/requests/read-requests.ts';
import { pathTo } from '../../paths.ts';
import { requestName, requestTag, untilWords } from '../../request-words.ts';
import type { Link } from '../../view-helpers/part-props.ts';
import type { AskedRow } from './view-model.ts';

const texts: Readonly<Record<RequestKind, string>> = {
  deferral: 'Ask for a deferral',
  extension: 'Ask for more time',
  exception: 'Ask for an exception for evidence that you cannot get',
  withdrawal: 'Withdraw',
};

/** A link for everything that can be asked. Where the cohort's terms have none, its page says so (R96); what is too late is not offered. */
export function askLinks(personId: string, windowId: string, facts: AskFacts): readonly Link[] {
  return requestKinds
    .filter((kind) => {
      const open = unitsToAsk(kind, facts);
      return !isRefusal(open) || open.refused !== 'nothing-to-ask';
    })
    .map((kind) => ({ href: pathTo('ask', { personId }, { kind, window: windowId }), text: texts[kind] }));
}

/** What was asked for, newest first. */
export function askedRows(requests: readonly RequestFacts[], programme: Programme): readonly AskedRow[] {
  return requests.map((request) => ({
    label: requestName(request, programme).replace('their own', 'your own'),
    tag: requestTag(request.state),
    hint: [
      untilWords(request),
      `Sent ${momentInWords(request.askedAt)}.`,
      request.decidedOn === null
        ? ''
        : `DfE and the QA agent decided on ${longDate(request.decidedOn)}, reference ${request.reference ?? ''}.`,
      request.answer ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    takeBack: isUndecided(request.state)
      ? {
          action: pathTo('ownStatus', { personId: request.personId }, { window: request.windowId }),
          fields: [{ name: 'request', value: request.id }],
          text: 'Take it back',
          about: requestName(request, programme),
          primary: false,
        }
      : null,
  }));
}
